package dev.parley.client.ui.call;

import atlantafx.base.theme.Styles;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.statistics.ConnectionStatistics;
import dev.parley.client.control.statistics.StreamStatistics;
import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.call.person.MinutePlot;
import dev.parley.client.ui.call.person.StatisticsHistory;
import dev.parley.client.ui.common.FullText;
import dev.parley.client.ui.common.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Side panel: how well each connection runs, with the last minute as plots. */
final class DetailsPanel {
    private static final double KILO = 1000;
    private static final double MEGA = 1e6;

    private final VBox root = new VBox();
    private final VBox connections = new VBox();
    private final CallMembers roster;
    private final Texts texts;

    DetailsPanel(CallViewModel call, Texts texts) {
        this.roster = call.roster();
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.of("panel.details"));
        title.getStyleClass().add(Styles.TITLE_4);
        connections.getStyleClass().add("connections");
        root.getStyleClass().add("panel");
        root.getChildren().addAll(title, connections);
        roster.members().addListener((InvalidationListener) changed -> fill());
        texts.locale().subscribe(_ -> fill());
    }

    VBox root() {
        return root;
    }

    /** Where somebody's figures are, once they are drawn. */
    Optional<Node> of(MemberViewModel member) {
        return connections.getChildren().stream()
                .filter(each -> each instanceof Connection connection && connection.member.equals(member))
                .findFirst();
    }

    /** Draws the newest figures; called once a second while it is seen. */
    void refresh() {
        if (connections.getChildren().size() != roster.members().size()) {
            fill();
        }
        connections.getChildren().forEach(each -> {
            if (each instanceof Connection connection) {
                connection.refresh();
            }
        });
    }

    private void fill() {
        connections
                .getChildren()
                .setAll(roster.members().stream().map(Connection::new).toList());
        if (roster.members().isEmpty()) {
            Label nobody = new Label(texts.get("panel.nobody"));
            nobody.getStyleClass().add(Styles.TEXT_MUTED);
            connections.getChildren().add(nobody);
        }
    }

    /** The figures and plots of one connection. */
    private final class Connection extends VBox {
        private final MemberViewModel member;
        private final Label figures = new Label();
        private final MinutePlot bitrate = new MinutePlot(
                texts.get("plot.bitrate"),
                texts.get("plot.megabits"),
                new MinutePlot.Trace("incoming", texts.get("plot.in")),
                new MinutePlot.Trace("outgoing", texts.get("plot.out")));
        private final MinutePlot loss =
                new MinutePlot(texts.get("plot.loss"), texts.get("plot.percent"), new MinutePlot.Trace("loss", ""));
        private final MinutePlot roundTrip = new MinutePlot(
                texts.get("plot.roundTrip"), texts.get("plot.millis"), new MinutePlot.Trace("round-trip", ""));

        Connection(MemberViewModel member) {
            this.member = member;
            Label name = FullText.of(new Label());
            name.textProperty().bind(member.nameText());
            name.getStyleClass().add(Styles.TEXT_BOLD);
            figures.setWrapText(true);
            figures.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            getStyleClass().add("connection");
            Label browser = new Label(texts.get("call.inBrowser.why"));
            browser.setWrapText(true);
            browser.getStyleClass().addAll(Styles.TEXT_SMALL);
            browser.visibleProperty().bind(member.member().map(MemberSnapshot::inBrowser));
            browser.managedProperty().bind(browser.visibleProperty());
            getChildren().addAll(name, browser, figures, bitrate, loss, roundTrip);
            refresh();
        }

        void refresh() {
            List<StatisticsHistory.Sample> samples = member.history().samples();
            bitrate.show(
                    samples.stream()
                            .map(each -> each.incomingBitsPerSecond() / MEGA)
                            .toList(),
                    samples.stream()
                            .map(each -> each.outgoingBitsPerSecond() / MEGA)
                            .toList());
            loss.show(samples.stream().map(each -> each.lossRatio() * 100).toList());
            roundTrip.show(samples.stream().map(each -> each.roundTripMillis()).toList());
            figures.setText(member.history().latest().map(this::words).orElse(texts.get("plot.none")));
        }

        private String words(ConnectionStatistics now) {
            Optional<StreamStatistics> camera = now.incoming().stream()
                    .filter(stream -> stream.kind().equals("camera"))
                    .findFirst();
            return texts.get(
                    "plot.figures",
                    camera.map(each -> each.frameWidth() + "×" + each.frameHeight())
                            .orElse("–"),
                    Math.round(camera.map(StreamStatistics::framesPerSecond).orElse(0.0)),
                    camera.map(StreamStatistics::codec).orElse("–"),
                    Math.round(camera.map(StreamStatistics::bitsPerSecond).orElse(0.0) / KILO),
                    Math.round(now.roundTripMillis()),
                    now.candidateType().name().toLowerCase(Locale.ROOT));
        }
    }
}
