package dev.parley.client.ui.call;

import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;

/** A small plot of the last minute, one line for each series of values. */
final class MinutePlot extends LineChart<Number, Number> {
    private static final int SECONDS = 60;
    private static final double HEIGHT = 108;
    private static final double ROOM_ABOVE = 1.15;

    private final String title;

    /** @param styles a style class for each series */
    MinutePlot(String title, String... styles) {
        super(new NumberAxis(-SECONDS, 0, SECONDS / 4.0), new NumberAxis());
        this.title = title;
        setAnimated(false);
        setCreateSymbols(false);
        setLegendVisible(false);
        setTitle(title);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getStyleClass().add("minute-plot");
        NumberAxis values = (NumberAxis) getYAxis();
        values.setAutoRanging(false);
        values.setLowerBound(0);
        values.setMinorTickVisible(false);
        ((NumberAxis) getXAxis()).setMinorTickVisible(false);
        getXAxis().setTickLabelsVisible(false);
        getXAxis().setTickMarkVisible(false);
        for (String style : styles) {
            XYChart.Series<Number, Number> series = new XYChart.Series<>();
            getData().add(series);
            series.getNode().getStyleClass().add(style);
        }
    }

    /** @param series a value for each second, the newest last */
    @SafeVarargs
    final void show(String unit, List<Double>... series) {
        double highest = 0;
        for (int index = 0; index < series.length; index++) {
            List<Double> values = series[index];
            List<XYChart.Data<Number, Number>> points = new java.util.ArrayList<>();
            for (int at = 0; at < values.size(); at++) {
                double value = values.get(at);
                highest = Math.max(highest, value);
                points.add(new XYChart.Data<>(at - values.size() + 1, value));
            }
            getData().get(index).getData().setAll(points);
        }
        double top = niceTop(highest * ROOM_ABOVE);
        NumberAxis axis = (NumberAxis) getYAxis();
        axis.setUpperBound(top);
        axis.setTickUnit(top / 2);
        setTitle(title + " (" + unit + ")");
    }

    /** The next of 1, 2, 5, 10, 20 … that is not below. */
    static double niceTop(double value) {
        double top = 1;
        double[] steps = {2, 2.5, 2};
        for (int step = 0; top < value; step++) {
            top *= steps[step % steps.length];
        }
        return top;
    }
}
