package dev.parley.client.rtc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.Vectors;
import dev.parley.client.rtc.tile.Fit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A camera's picture is sent in the sizes of docs/test-vectors.json, as the page sends its own. */
class CameraSizeTest {
    static Stream<JsonNode> vectors() throws Exception {
        return Vectors.section("views");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isThatOfTheVectors(JsonNode vector) {
        Fit picture = size(vector.required("picture"));
        double factor = CameraSize.factor(picture, size(vector.required("view")));
        // As the library cuts it.
        assertThat(new Fit((int) (picture.width() / factor), (int) (picture.height() / factor)))
                .as(vector.required("why").stringValue())
                .isEqualTo(size(vector.required("sent")));
    }

    private static Fit size(JsonNode pair) {
        return new Fit(pair.get(0).intValue(), pair.get(1).intValue());
    }
}
