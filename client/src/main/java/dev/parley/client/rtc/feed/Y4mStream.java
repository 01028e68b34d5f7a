package dev.parley.client.rtc.feed;

import dev.parley.client.picture.I420Planes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads YUV4MPEG2 frame by frame from a channel, straight into the planes. */
final class Y4mStream {
    private static final int MAX_LINE = 1024;
    private static final String FRAME = "FRAME";

    private final ReadableByteChannel channel;
    private final ByteBuffer one = ByteBuffer.allocate(1);

    Y4mStream(ReadableByteChannel channel) {
        this.channel = channel;
    }

    Y4mHeader readHeader() throws IOException, FeedProblem {
        String line = readLine();
        if (line == null) {
            throw damaged("is empty");
        }
        return Y4mHeader.parse(line);
    }

    /** @param what completes a sentence that begins with the file, which is not known here */
    static FeedProblem damaged(String what) {
        return new FeedProblem(MediaFault.FILE_DAMAGED, "", what);
    }

    /** False at the end of the stream between two frames; an end inside a frame is a problem. */
    boolean readFrame(I420Planes planes) throws IOException, FeedProblem {
        String line = readLine();
        if (line == null) {
            return false;
        }
        if (!line.equals(FRAME) && !line.startsWith(FRAME + " ")) {
            throw damaged("is damaged: no frame begins where one should");
        }
        readPlane(planes.y(), planes.width(), planes.height(), planes.strideY());
        readPlane(planes.u(), planes.chromaWidth(), planes.chromaHeight(), planes.strideU());
        readPlane(planes.v(), planes.chromaWidth(), planes.chromaHeight(), planes.strideV());
        return true;
    }

    private void readPlane(ByteBuffer plane, int width, int height, int stride) throws IOException, FeedProblem {
        if (stride == width) {
            readFully(plane.duplicate().position(0).limit(width * height));
            return;
        }
        for (int y = 0; y < height; y++) {
            readFully(plane.duplicate().limit(y * stride + width).position(y * stride));
        }
    }

    private void readFully(ByteBuffer target) throws IOException, FeedProblem {
        while (target.hasRemaining()) {
            if (channel.read(target) < 0) {
                throw damaged("ends in the middle of a picture");
            }
        }
    }

    /** Null at the end of the stream. */
    private @Nullable String readLine() throws IOException, FeedProblem {
        ByteBuffer line = ByteBuffer.allocate(MAX_LINE);
        while (line.hasRemaining()) {
            if (channel.read(one.clear()) < 0) {
                if (line.position() == 0) {
                    return null;
                }
                throw damaged("ends in the middle of a header");
            }
            byte read = one.get(0);
            if (read == '\n') {
                return new String(line.array(), 0, line.position(), StandardCharsets.US_ASCII);
            }
            line.put(read);
        }
        throw damaged("is damaged: a header line has no end");
    }
}
