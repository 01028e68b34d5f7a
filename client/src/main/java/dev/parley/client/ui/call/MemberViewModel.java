package dev.parley.client.ui.call;

import dev.parley.client.control.ConnectionStatistics;
import dev.parley.client.control.MemberSnapshot;
import dev.parley.client.control.MemberState;
import dev.parley.signaling.protocol.PeerId;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Another person in the call, as a tile shows them. FX thread. */
public final class MemberViewModel {
    private final PeerId id;
    private final ReadOnlyObjectWrapper<MemberSnapshot> member;
    private final ReadOnlyObjectWrapper<Quality> quality = new ReadOnlyObjectWrapper<>(Quality.UNKNOWN);
    private final ReadOnlyBooleanWrapper speaking = new ReadOnlyBooleanWrapper();
    private final QualityMeter meter = new QualityMeter();
    private final StatisticsHistory history = new StatisticsHistory();

    MemberViewModel(MemberSnapshot first) {
        id = first.id();
        member = new ReadOnlyObjectWrapper<>(first);
    }

    public PeerId id() {
        return id;
    }

    /** Name, state, and what they send. */
    public ReadOnlyObjectProperty<MemberSnapshot> member() {
        return member.getReadOnlyProperty();
    }

    public String name() {
        return member.get().name();
    }

    public ReadOnlyObjectProperty<Quality> quality() {
        return quality.getReadOnlyProperty();
    }

    /** Whether this is who speaks. */
    public ReadOnlyBooleanProperty speaking() {
        return speaking.getReadOnlyProperty();
    }

    public StatisticsHistory history() {
        return history;
    }

    void is(MemberSnapshot next) {
        member.set(next);
        if (next.state() != MemberState.CONNECTED) {
            quality.set(meter.lost());
        }
    }

    void speaks(boolean now) {
        speaking.set(now);
    }

    void measured(ConnectionStatistics statistics) {
        history.add(statistics);
        quality.set(meter.add(member.get().state(), statistics));
    }
}
