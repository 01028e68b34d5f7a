package dev.parley.client.capture.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final String LINE = "/GstPipeline:pipeline0/GstCapsFilter:shape.GstPad:src: caps = video/x-raw,"
            + " format=(string)BGRx, width=(int)641, height=(int)360, framerate=(fraction)30/1";

    @Test
    void isReadFromTheWordsOfOnePart() {
        assertThat(Shape.in(LINE)).contains(new Shape(641, 360));
        assertThat(Shape.in(LINE.replace(", framerate=(fraction)30/1", ""))).contains(new Shape(641, 360));
        assertThat(Shape.in(LINE.replace("shape", "queue0"))).isEmpty();
        assertThat(Shape.in(LINE.replace("641", "0"))).isEmpty();
        assertThat(Shape.in(LINE.replace("641", "16385"))).isEmpty();
        assertThat(Shape.in("Setting pipeline to PLAYING ...")).isEmpty();
    }

    @Test
    void knowsPicturesWhoseRowsHaveSomethingBetweenThem() {
        Shape shape = new Shape(641, 360);
        assertThat(shape.isExactly(641 * 4 * 360)).isTrue();
        assertThat(shape.isWithin(656 * 4 * 360)).isTrue();
        assertThat(shape.stride(656 * 4 * 360)).isEqualTo(656 * 4);
        assertThat(shape.isWithin(640 * 4 * 360)).as("too short").isFalse();
        assertThat(shape.isWithin(641 * 4 * 361)).as("another height").isFalse();
        assertThat(shape.isWithin(1280 * 4 * 360)).as("another width").isFalse();
    }
}
