package dev.parley.client.ui.call.person;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;

/** A small plot of the last minute, one line for each series of values; the second one is dashed besides its colour. */
public final class MinutePlot extends VBox {
    private static final int SECONDS = 60;
    private static final double HEIGHT = 104;
    private static final double ROOM_ABOVE = 1.15;
    private static final double SAMPLE = 16;

    private final NumberAxis seconds = new NumberAxis(-SECONDS, 0, SECONDS / 2.0);
    private final NumberAxis values = new NumberAxis();
    private final LineChart<Number, Number> chart = new LineChart<>(seconds, values);

    /** A line of the plot: its style class, and its name if there are several. */
    public record Trace(String style, String name) {}

    public MinutePlot(String title, String unit, Trace... traces) {
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setVerticalZeroLineVisible(false);
        chart.setVerticalGridLinesVisible(false);
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
        chart.setMaxHeight(HEIGHT);
        values.setAutoRanging(false);
        values.setLowerBound(0);
        values.setMinorTickVisible(false);
        values.setSide(Side.LEFT);
        seconds.setMinorTickVisible(false);
        seconds.setTickLabelFormatter(new Ago());
        Label name = new Label(title);
        Label in = new Label(unit);
        in.getStyleClass().add(Styles.TEXT_MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(name, in, space);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().addAll("plot-header", Styles.TEXT_SMALL);
        for (Trace trace : traces) {
            XYChart.Series<Number, Number> series = new XYChart.Series<>();
            chart.getData().add(series);
            series.getNode().getStyleClass().add(trace.style());
            if (!trace.name().isEmpty()) {
                header.getChildren().add(legend(trace));
            }
        }
        getStyleClass().add("minute-plot");
        getChildren().addAll(header, chart);
    }

    /** @param series a value for each second, the newest last */
    @SafeVarargs
    public final void show(List<Double>... series) {
        double highest = 0;
        for (int index = 0; index < series.length; index++) {
            List<Double> shown = series[index];
            List<XYChart.Data<Number, Number>> points = new ArrayList<>();
            for (int at = 0; at < shown.size(); at++) {
                double value = shown.get(at);
                highest = Math.max(highest, value);
                points.add(new XYChart.Data<>(at - shown.size() + 1, value));
            }
            chart.getData().get(index).getData().setAll(points);
        }
        double top = niceTop(highest * ROOM_ABOVE);
        values.setUpperBound(top);
        values.setTickUnit(top / 2);
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

    private static Label legend(Trace trace) {
        Line sample = new Line(0, 0, SAMPLE, 0);
        sample.getStyleClass().addAll("chart-series-line", trace.style());
        return new Label(trace.name(), sample);
    }

    /** Seconds before now. */
    private static final class Ago extends StringConverter<Number> {
        @Override
        public String toString(Number at) {
            return at.intValue() == 0 ? "0" : "\u2212" + -at.intValue() + " s";
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("nobody writes into a plot");
        }
    }
}
