package dev.parley.client.rtc.connection;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.parley.client.rtc.common.Callback;
import java.util.function.Consumer;

/**
 * The steps of JSEP (RFC 9429 §3.4) as chains of the library's callbacks. Control thread; one chain at a time.
 *
 * <p>Each chain ends with exactly one call of its outcome, whatever fails on the way.
 */
public final class DescriptionExchange {
    private final RTCPeerConnection connection;
    private final Consumer<Runnable> post;
    private final Candidates candidates;
    private final Runnable inPlace;
    private final SdpChanges changes;
    private boolean dataShared;
    private boolean offeredApart;
    private String local = "";
    private boolean begun;
    private boolean answering;
    private boolean takingIn;

    /** How a chain ended. */
    public interface Outcome {
        void done(String sdp);

        /** The answer has one transport where the offer had two; the next offer has one. */
        void unfit();

        void failed(String problem);
    }

    /**
     * Nothing is described yet.
     *
     * @param inPlace what follows each description and each rollback, before anything else does; the chain fails if it throws
     * @param changes what is made of descriptions before they count
     */
    public DescriptionExchange(
            RTCPeerConnection connection,
            Consumer<Runnable> post,
            Candidates candidates,
            Runnable inPlace,
            SdpChanges changes) {
        this.connection = connection;
        this.post = post;
        this.candidates = candidates;
        this.inPlace = inPlace;
        this.changes = changes;
    }

    public void makeOffer(boolean iceRestart, Outcome outcome) {
        begun = true;
        RTCOfferOptions options = new RTCOfferOptions();
        options.iceRestart = iceRestart;
        attempt(
                outcome,
                () -> connection.createOffer(
                        options, created(outcome, offer -> setLocal(shaped(offer, iceRestart), outcome))));
    }

    /** Before an answer, data channels are offered a transport of their own; after it, what was agreed on stays. */
    private RTCSessionDescription shaped(RTCSessionDescription offer, boolean iceRestart) {
        offeredApart = !dataShared;
        if (dataShared) {
            return offer;
        }
        String apart = DataTransport.apart(offer.sdp);
        return new RTCSessionDescription(
                RTCSdpType.OFFER, iceRestart ? apart : DataTransport.withCredentialsOf(local, apart));
    }

    /**
     * Whether it matters what the library wants to be offered now. The first description, offer or answer, brings all that it
     * wants before; and while an offer is taken in, the answer may bring it. If it does not, the library says so again.
     */
    boolean heedsNeed() {
        return begun && !answering;
    }

    public void answerOffer(String sdp, boolean rollback, Outcome outcome) {
        begun = true;
        answering = true;
        takingIn = true;
        if (!rollback) {
            setOffer(sdp, outcome);
            return;
        }
        // The library has no implicit rollback (RFC 9429 §4.1.10.2 calls it for).
        RTCSessionDescription back = new RTCSessionDescription(RTCSdpType.ROLLBACK, "");
        attempt(outcome, () -> connection.setLocalDescription(back, set(outcome, () -> setOffer(sdp, outcome))));
    }

    public void applyAnswer(String sdp, Outcome outcome) {
        if (offeredApart && DataTransport.isShared(sdp)) {
            // Against RFC 9143 §7.3.3, but there are such stacks; this library would refuse it.
            dataShared = true;
            outcome.unfit();
            return;
        }
        setRemote(RTCSdpType.ANSWER, sdp, outcome, () -> {
            dataShared = DataTransport.isShared(sdp);
            outcome.done(sdp);
        });
    }

    private void setOffer(String sdp, Outcome outcome) {
        setRemote(
                RTCSdpType.OFFER,
                sdp,
                outcome,
                () -> attempt(
                        outcome,
                        () -> connection.createAnswer(new RTCAnswerOptions(), created(outcome, answer -> {
                            dataShared = DataTransport.isShared(answer.sdp);
                            answering = false;
                            setLocal(
                                    new RTCSessionDescription(
                                            RTCSdpType.ANSWER,
                                            changes.ownAnswers().apply(answer.sdp)),
                                    settling(outcome));
                        }))));
    }

    /**
     * Whether senders may be given tracks. While an offer is taken in they may not: where an own one was rolled back for it, they still
     * have the names of streams that are gone, and the library ends the process that sends something on such a stream.
     */
    boolean isSettled() {
        return !takingIn;
    }

    private Outcome settling(Outcome outcome) {
        return new Outcome() {
            @Override
            public void done(String sdp) {
                takingIn = false;
                outcome.done(sdp);
            }

            @Override
            public void unfit() {
                outcome.unfit();
            }

            @Override
            public void failed(String problem) {
                outcome.failed(problem);
            }
        };
    }

    private void setRemote(RTCSdpType type, String sdp, Outcome outcome, Runnable then) {
        candidates.remoteDescriptionUnderway();
        Outcome ended = new Outcome() {
            @Override
            public void done(String description) {
                candidates.remoteDescriptionEnded();
                then.run();
            }

            @Override
            public void unfit() {
                outcome.unfit();
            }

            @Override
            public void failed(String problem) {
                candidates.remoteDescriptionEnded();
                outcome.failed(problem);
            }
        };
        RTCSessionDescription description = new RTCSessionDescription(
                type, EncoderWishes.in(changes.theirs().apply(sdp)));
        attempt(ended, () -> connection.setRemoteDescription(description, set(ended, () -> ended.done(sdp))));
    }

    private void setLocal(RTCSessionDescription description, Outcome outcome) {
        candidates.localDescriptionUnderway();
        Outcome ended = new Outcome() {
            @Override
            public void done(String sdp) {
                local = sdp;
                outcome.done(sdp);
                candidates.localDescriptionReported();
            }

            @Override
            public void unfit() {
                outcome.unfit();
            }

            @Override
            public void failed(String problem) {
                outcome.failed(problem);
                candidates.localDescriptionReported();
            }
        };
        attempt(
                ended,
                () -> connection.setLocalDescription(description, set(ended, () -> ended.done(description.sdp))));
    }

    /** A description that cannot be parsed is thrown as an Error, everything else comes to the observer. */
    private static boolean attempt(Outcome outcome, Runnable step) {
        try {
            step.run();
            return true;
        } catch (Throwable e) {
            // Behind the bracket stands the line of the description, which is not for the log.
            outcome.failed(String.valueOf(e.getMessage()).replaceFirst("(?s) \\[.*", ""));
            return false;
        }
    }

    private CreateSessionDescriptionObserver created(Outcome outcome, Consumer<RTCSessionDescription> then) {
        return new CreateSessionDescriptionObserver() {
            @Override
            public void onSuccess(RTCSessionDescription description) {
                Callback.guard("a description", () -> post.accept(() -> then.accept(description)));
            }

            @Override
            public void onFailure(String error) {
                Callback.guard("a failed description", () -> post.accept(() -> outcome.failed(error)));
            }
        };
    }

    private SetSessionDescriptionObserver set(Outcome outcome, Runnable then) {
        return new SetSessionDescriptionObserver() {
            @Override
            public void onSuccess() {
                Callback.guard(
                        "a description in place",
                        () -> post.accept(() -> {
                            if (attempt(outcome, inPlace)) {
                                then.run();
                            }
                        }));
            }

            @Override
            public void onFailure(String error) {
                Callback.guard("a failed description", () -> post.accept(() -> outcome.failed(error)));
            }
        };
    }
}
