package dev.parley.client.rtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.client.call.ConnectionCommand;
import dev.parley.client.picture.PictureReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
class ManyConnectionsIT {

    @Test
    void thirtyCallsInARowLeaveTheNextOneWorking() throws IOException {
        for (int i = 0; i < 30; i++) {
            try (Pair pair = new Pair()) {
                pair.connect();
            }
        }
        try (Pair pair = new Pair();
                PictureReader reader = pair.a.show(320, 180)) {
            pair.connect();
            await().atMost(Pair.PATIENCE).until(() -> reader.latest().isPresent());
        }
    }

    @Test
    void connectionsMayBeClosedWhileTheyAreBeingMade() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Pair pair = new Pair();
            pair.open();
            Pair.run(new ConnectionCommand.MakeOffer(pair.a.id, 1, false));
            pairs.add(pair);
        }
        pairs.forEach(Pair::close);
        try (Pair pair = new Pair().connect()) {
            assertThat(pair.a.connected()).isTrue();
        }
    }

    @Test
    void severalAtOnceShareTheCamera() throws IOException {
        try (Pair one = new Pair();
                Pair two = new Pair();
                PictureReader first = one.b.show(320, 180);
                PictureReader second = two.b.show(320, 180)) {
            one.connect();
            two.connect();
            await().atMost(Pair.PATIENCE)
                    .until(() -> first.latest().isPresent() && second.latest().isPresent());
        }
    }
}
