package dev.parley.client.ui.call.model;

import dev.parley.client.control.call.CallPhase;
import dev.parley.client.control.call.CallSnapshot;
import dev.parley.client.control.call.MemberSnapshot;
import dev.parley.client.control.call.MemberState;
import dev.parley.client.control.call.Reason;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.engine.EngineState;
import java.util.ArrayList;
import java.util.List;

/** Puts the state of a call into a sentence. */
final class CallWords {
    private CallWords() {}

    /** What a person should know now, the most important thing first. */
    static String sentence(Texts texts, CallSnapshot call, EngineState engine) {
        return switch (engine) {
            case LOST -> texts.get("call.engineLost");
            case FAILING -> texts.get("call.engineFailing");
            case PART_MISSING -> texts.get("call.partMissing");
            case STARTING -> texts.get("call.starting");
            case RUNNING -> sentence(texts, call);
        };
    }

    private static String sentence(Texts texts, CallSnapshot call) {
        if (call.phase() != CallPhase.IN_ROOM) {
            return call.phase() != CallPhase.WAITING
                    ? texts.get("call.joining")
                    : call.reason().equals(Reason.NONE)
                            ? texts.get("call.atDoor")
                            : texts.reason(call.reason(), call.sentence());
        }
        List<String> sentences = new ArrayList<>();
        if (!call.reason().equals(Reason.NONE)) {
            sentences.add(texts.reason(call.reason(), ""));
        } else if (!call.signalingUp()) {
            sentences.add(texts.get("call.serverGone"));
        }
        if (call.members().isEmpty()) {
            sentences.add(texts.get("call.waiting"));
        } else if (call.members().stream().allMatch(MemberSnapshot::unheardOf)) {
            sentences.add(texts.get("call.somebody"));
        } else {
            for (MemberState state : List.of(MemberState.RECONNECTING, MemberState.FAILED, MemberState.CONNECTING)) {
                String names = names(texts, call, state);
                if (!names.isEmpty()) {
                    sentences.add(texts.get("call.member." + state, names));
                }
            }
            if (sentences.isEmpty()) {
                sentences.add(
                        texts.get("call.member." + MemberState.CONNECTED, names(texts, call, MemberState.CONNECTED)));
            }
        }
        return String.join(" ", sentences);
    }

    private static String names(Texts texts, CallSnapshot call, MemberState state) {
        return texts.list(call.members().stream()
                .filter(member -> member.state() == state && !member.unheardOf())
                .map(member -> texts.name(member.name(), member.id()))
                .toList());
    }
}
