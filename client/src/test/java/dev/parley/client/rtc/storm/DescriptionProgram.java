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
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Has the media library read mutants until it is through or dies of one, whose number then stands in a file. Arguments: the file, the
 * first number, and how many. Prints how many the library took.
 */
final class DescriptionProgram {
    private static final int OF_A_CONNECTION = 100;
    private static final long PATIENCE_SECONDS = 20;

    private final Factory factory = new Factory(AudioDevices.open(false, false));
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

    private void run(MappedByteBuffer number, long first, long count) throws IOException {
        DescriptionMutants mutants = new DescriptionMutants(List.of(offer(true), offer(false)));
        RTCPeerConnection connection = connection();
        for (long at = first; at < first + count; at++) {
            number.putLong(0, at);
            if (take(connection, mutants.mutant(at)) && at % 2 == 0) {
                answer(connection);
            }
            if (at % OF_A_CONNECTION == 0) {
                connection.close();
                connection = connection();
            }
        }
        System.out.println("taken " + taken);
        System.out.flush();
        // What the library has running never ends by itself.
        Runtime.getRuntime().halt(0);
    }

    private RTCPeerConnection connection() {
        RTCPeerConnection connection = factory.createPeerConnection((RTCIceCandidate candidate) -> {});
        connection.addTrack(factory.audio(), List.of("stream"));
        connection.addTrack(factory.camera(), List.of("stream"));
        return connection;
    }

    private String offer(boolean media) {
        RTCPeerConnection connection =
                media ? connection() : factory.createPeerConnection((RTCIceCandidate candidate) -> {});
        connection.createDataChannel("data", new RTCDataChannelInit());
        CompletableFuture<String> offer = new CompletableFuture<>();
        connection.createOffer(new RTCOfferOptions(), created(offer));
        String sdp = offer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        connection.close();
        return sdp;
    }

    private boolean take(RTCPeerConnection connection, String sdp) {
        if (set(done -> connection.setRemoteDescription(new RTCSessionDescription(RTCSdpType.OFFER, sdp), done))) {
            taken++;
            return true;
        }
        return false;
    }

    private static void answer(RTCPeerConnection connection) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        try {
            connection.createAnswer(new RTCAnswerOptions(), created(answer));
            String sdp = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            set(done -> connection.setLocalDescription(new RTCSessionDescription(RTCSdpType.ANSWER, sdp), done));
        } catch (RuntimeException | Error e) {
            refused(e);
        }
    }

    private interface Setting {
        void by(SetSessionDescriptionObserver done);
    }

    private static boolean set(Setting setting) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        try {
            setting.by(new SetSessionDescriptionObserver() {
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

    private static CreateSessionDescriptionObserver created(CompletableFuture<String> result) {
        return new CreateSessionDescriptionObserver() {
            @Override
            public void onSuccess(RTCSessionDescription description) {
                result.complete(description.sdp);
            }

            @Override
            public void onFailure(String problem) {
                result.completeExceptionally(new IllegalStateException(problem));
            }
        };
    }
}
