package dev.parley.client.ui.call.verify;

import dev.parley.client.chat.Outcome;
import dev.parley.client.control.VerificationCommand;
import dev.parley.client.control.VerificationNotice;
import dev.parley.client.control.call.VerificationStage;
import dev.parley.client.face.Symbol;
import dev.parley.client.ui.call.person.CallMembers;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineModel;
import dev.parley.client.ui.engine.EngineState;
import dev.parley.signaling.protocol.id.PeerId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** With whom this person compares now, and what came of it. FX thread. */
public final class VerifyViewModel {
    private static final Set<VerificationStage> ALARMING =
            EnumSet.of(VerificationStage.DIFFERED, VerificationStage.BROKEN);

    private final EngineModel engine;
    private final CallMembers roster;
    private final Texts texts;
    private final Consumer<String> tell;
    private final Map<PeerId, VerificationStage> known = new HashMap<>();
    private final Map<PeerId, VerificationNotice> understood = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Comparison>> open = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What stands on the card.
     *
     * @param now the newest that was told of it
     */
    public record Comparison(MemberViewModel member, VerificationNotice now) {
        /** Whether something is wrong, rather than being compared. */
        boolean alarming() {
            return ALARMING.contains(now.stage());
        }
    }

    /** @param tell says something that happened, for a while */
    public VerifyViewModel(EngineModel engine, CallMembers roster, Texts texts, Consumer<String> tell) {
        this.engine = engine;
        this.roster = roster;
        this.texts = texts;
        this.tell = tell;
        roster.members().addListener((InvalidationListener) _ -> {
            known.keySet().retainAll(ids());
            understood.keySet().retainAll(ids());
            look();
        });
        engine.state().subscribe(state -> {
            // What another engine found out is worth nothing: its connections and its key are gone.
            if (state != EngineState.RUNNING) {
                roster.unverified();
                look();
            }
        });
        engine.listen(notice -> {
            if (notice instanceof VerificationNotice now) {
                on(now);
            }
        });
    }

    private List<PeerId> ids() {
        return roster.members().stream().map(MemberViewModel::id).toList();
    }

    private void on(VerificationNotice now) {
        VerificationStage before = known.put(now.peer(), now.stage());
        roster.verified(now);
        roster.member(now.peer()).ifPresent(member -> {
            if (now.stage() == VerificationStage.MATCHED && before == VerificationStage.COMPARING) {
                tell.accept(texts.get("verify.matched", member.name()));
            } else if (now.stage() == VerificationStage.OPEN
                    && (before == VerificationStage.COMPARING || before == VerificationStage.WAITING)) {
                tell.accept(texts.get("verify.brokenOff", member.name(), now.brokenOff()));
            }
        });
        look();
    }

    private void look() {
        open.set(roster.members().stream()
                .flatMap(member -> member.verification().get().map(now -> new Comparison(member, now)).stream())
                .filter(this::wantsToBeSeen)
                .findFirst());
    }

    private boolean wantsToBeSeen(Comparison each) {
        return switch (each.now().stage()) {
            case WAITING, COMPARING -> true;
            case DIFFERED, BROKEN ->
                !each.now().equals(understood.get(each.member().id()));
            case OPEN, MATCHED -> false;
        };
    }

    /** What is to be seen now, before anything else of the call. */
    public ReadOnlyObjectProperty<Optional<Comparison>> open() {
        return open.getReadOnlyProperty();
    }

    /** Begins to compare. */
    public void begin(MemberViewModel member) {
        understood.remove(member.id());
        engine.send(new VerificationCommand.Verify(member.id()));
        look();
    }

    void end(Comparison seen, Outcome outcome) {
        engine.send(new VerificationCommand.EndVerification(seen.member().id(), outcome));
    }

    /** The warning was read. */
    void understood(Comparison seen) {
        understood.put(seen.member().id(), seen.now());
        look();
    }

    List<Symbol> symbols(VerificationNotice now) {
        List<Symbol> all = Symbol.all();
        return Optional.ofNullable(now.symbols()).orElse(List.of()).stream()
                .map(all::get)
                .toList();
    }

    static String numbers(VerificationNotice now) {
        return Optional.ofNullable(now.numbers()).orElse(List.of()).stream()
                .map(number -> String.format(Locale.ROOT, "%04d", number))
                .collect(Collectors.joining("  "));
    }
}
