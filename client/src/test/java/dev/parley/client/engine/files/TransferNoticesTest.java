package dev.parley.client.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.files.TransferState;
import dev.parley.client.transfer.TransferNotice;
import dev.parley.client.transfer.machine.TransferPhase;
import dev.parley.client.transfer.message.Problem;
import dev.parley.client.transfer.message.ProblemKind;
import dev.parley.client.transfer.message.TransferId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferNoticesTest {
    private static final long MILLI = 1_000_000L;
    private static final long SIZE = 10_000_000;
    private static final TransferId ID = new TransferId("00112233445566778899aabbccddeeff");

    private final List<Notice> told = new ArrayList<>();
    private long nanoTime;
    private final TransferNotices notices = new TransferNotices(told::add, () -> nanoTime);

    @ParameterizedTest
    @EnumSource
    void hasANameForEachPhase(TransferPhase phase) {
        progress(0, phase, 1000, null);

        assertThat(told)
                .singleElement()
                .returns(
                        phase.name(),
                        each -> ((Notice.FilesProgress) each).state().name());
    }

    @Test
    void tellsNoMoreThanTenTimesASecond() {
        for (int milli = 0; milli < 1000; milli++) {
            progress(milli, TransferPhase.RUNNING, milli * 1000L, null);
        }

        assertThat(told).hasSizeBetween(9, 11);
    }

    @Test
    void tellsAtOnceWhatIsNew() {
        progress(0, TransferPhase.RUNNING, 1000, null);
        progress(1, TransferPhase.PAUSED, 2000, null);
        progress(2, TransferPhase.RUNNING, 2000, null);
        progress(3, TransferPhase.RUNNING, SIZE, null);
        progress(4, TransferPhase.TROUBLED, SIZE, new Problem(ProblemKind.NO_ROOM, "/into", "The disk is full."));

        assertThat(told).hasSize(5);
        assertThat((Notice.FilesProgress) told.getLast())
                .returns(TransferState.TROUBLED, Notice.FilesProgress::state)
                .returns("The disk is full.", Notice.FilesProgress::sentence)
                .returns("files.noRoom", each -> each.reason().code());
    }

    @Test
    void saysHowFastItIsAndHowLongTheRestTakes() {
        progress(0, TransferPhase.RUNNING, 0, null);
        progress(1000, TransferPhase.RUNNING, 1_000_000, null);
        progress(2000, TransferPhase.RUNNING, 2_000_000, null);

        assertThat((Notice.FilesProgress) told.getLast())
                .returns(1_000_000L, Notice.FilesProgress::bytesPerSecond)
                .returns(8L, Notice.FilesProgress::secondsLeft);
    }

    @Test
    void saysNoRateWhileItStandsStill() {
        progress(0, TransferPhase.RUNNING, 0, null);
        progress(2000, TransferPhase.RUNNING, 2_000_000, null);
        progress(3000, TransferPhase.WAITING, 2_000_000, null);

        assertThat((Notice.FilesProgress) told.getLast())
                .returns(0L, Notice.FilesProgress::bytesPerSecond)
                .returns(TransferRate.UNKNOWN, Notice.FilesProgress::secondsLeft);
    }

    private void progress(long milli, TransferPhase phase, long bytes, @Nullable Problem problem) {
        nanoTime = milli * MILLI;
        notices.tell(new TransferNotice.Progress(ID, phase, bytes, SIZE, problem));
    }
}
