package dev.parley.client.rtc.storm;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.parley.client.rtc.common.AudioDevices;
import dev.parley.client.rtc.common.Factory;
import dev.parley.client.rtc.common.NativeLibrary;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Has the media library read mutants until it is through or dies of one, whose number then stands in a file. Arguments: the file, the
 * first number, and how many. Prints how many the library took.
 */
final class DescriptionProgram {
    private static final int OF_A_CONNECTION = 100;
    private static final long PATIENCE_SECONDS = 20;

    private final Factory factory = new Factory(AudioDevices.open(false, false));
    private RTCPeerConnection callee = connection();
    private RTCPeerConnection caller = connection();
    private boolean offered;
    private int taken;

    private DescriptionProgram() {}

    public static void main(String[] arguments) throws Exception {
        NativeLibrary.load();
        long first = Long.parseLong(arguments[1]);
        long count = Long.parseLong(arguments[2]);
        try (RandomAccessFile file = new RandomAccessFile(arguments[0], "rw")) {
            // Survives a process that is killed, without a system call for each.
            MappedByteBuffer number = file.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
            new DescriptionProgram().run(number, first, count);
        }
    }

    private void run(MappedByteBuffer number, long first, long count) {
        String media = offerOf(connection());
        String data = offerOf(factory.createPeerConnection((RTCIceCandidate candidate) -> {}));
        DescriptionMutants mutants = new DescriptionMutants(List.of(media, data, answerTo(media), answerTo(data)));
        for (long at = first; at < first + count; at++) {
            number.putLong(0, at);
            String mutant = mutants.mutant(at);
            if (at % 3 == 0) {
                takeAnswer(mutant);
            } else {
                takeOffer(mutant, at % 2 == 0);
            }
            if (at % OF_A_CONNECTION == 0) {
                callee.close();
                callee = connection();
                caller.close();
                caller = connection();
                offered = false;
            }
        }
        System.out.println("taken " + taken);
        System.out.flush();
        // What the library has running never ends by itself.
        Runtime.getRuntime().halt(0);
    }

    private void takeOffer(String mutant, boolean answered) {
        if (set(done -> callee.setRemoteDescription(new RTCSessionDescription(RTCSdpType.OFFER, mutant), done))) {
            taken++;
            if (answered) {
                try {
                    answer(callee);
                } catch (RuntimeException | Error e) {
                    refused(e);
                }
            }
        }
    }

    private void takeAnswer(String mutant) {
        if (!offered) {
            // What is answered has all that the answers were made for.
            caller.createDataChannel("data", new RTCDataChannelInit());
            String offer = made(done -> caller.createOffer(new RTCOfferOptions(), done));
            set(done -> caller.setLocalDescription(new RTCSessionDescription(RTCSdpType.OFFER, offer), done));
            offered = true;
        }
        if (set(done -> caller.setRemoteDescription(new RTCSessionDescription(RTCSdpType.ANSWER, mutant), done))) {
            taken++;
            offered = false;
        }
    }

    private RTCPeerConnection connection() {
        RTCPeerConnection connection = factory.createPeerConnection((RTCIceCandidate candidate) -> {});
        connection.addTrack(factory.audio(), List.of("stream"));
        connection.addTrack(factory.camera(), List.of("stream"));
        return connection;
    }

    private static String offerOf(RTCPeerConnection connection) {
        connection.createDataChannel("data", new RTCDataChannelInit());
        String offer = made(done -> connection.createOffer(new RTCOfferOptions(), done));
        connection.close();
        return offer;
    }

    private String answerTo(String offer) {
        RTCPeerConnection connection = connection();
        set(done -> connection.setRemoteDescription(new RTCSessionDescription(RTCSdpType.OFFER, offer), done));
        String answer = answer(connection);
        connection.close();
        return answer;
    }

    private static String answer(RTCPeerConnection connection) {
        String answer = made(done -> connection.createAnswer(new RTCAnswerOptions(), done));
        set(done -> connection.setLocalDescription(new RTCSessionDescription(RTCSdpType.ANSWER, answer), done));
        return answer;
    }

    private static String made(Consumer<CreateSessionDescriptionObserver> making) {
        CompletableFuture<String> made = new CompletableFuture<>();
        making.accept(new CreateSessionDescriptionObserver() {
            @Override
            public void onSuccess(RTCSessionDescription description) {
                made.complete(description.sdp);
            }

            @Override
            public void onFailure(String problem) {
                made.completeExceptionally(new IllegalStateException(problem));
            }
        });
        return made.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static boolean set(Consumer<SetSessionDescriptionObserver> setting) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        try {
            setting.accept(new SetSessionDescriptionObserver() {
                @Override
                public void onSuccess() {
                    done.complete(true);
                }

                @Override
                public void onFailure(String problem) {
                    done.complete(false);
                }
            });
        } catch (RuntimeException | Error e) {
            refused(e);
            return false;
        }
        return done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The library throws a plain Error for what it cannot parse; a JVM in trouble throws others. */
    private static void refused(Throwable failure) {
        if (failure instanceof VirtualMachineError trouble) {
            throw trouble;
        }
    }
}
