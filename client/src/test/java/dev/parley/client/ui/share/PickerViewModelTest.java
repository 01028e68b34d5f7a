package dev.parley.client.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.client.control.Notice;
import dev.parley.client.control.ShareCommand;
import dev.parley.client.control.ShareNotice;
import dev.parley.client.control.call.Reason;
import dev.parley.client.control.media.ShareSource;
import dev.parley.client.control.media.SharedSource;
import dev.parley.client.ui.common.ViewModels;
import dev.parley.client.ui.system.ChooserPort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be shown, and what is chosen of it. */
class PickerViewModelTest {
    private static final SharedSource SCREEN = new SharedSource(new ShareSource.Screen("A"), "A", "", 1920, 1080);
    private static final SharedSource MAIL = window("0x1", "Inbox", "Thunderbird");
    private static final SharedSource EDITOR = window("0x2", "main.c", "Gedit");

    private final ViewModels with = new ViewModels();
    private final List<String> told = new ArrayList<>();
    private final ShareViewModel share = new ShareViewModel(with.engine, with.texts, told::add);
    private Optional<Path> file = Optional.empty();
    private Optional<ShareSource.Region> drawn = Optional.empty();
    private final PickerViewModel picker =
            new PickerViewModel(with.engine, share, with.texts, new Chooser(), (_, done) -> done.accept(drawn));

    @BeforeEach
    void open() {
        picker.open();
    }

    @Test
    void whatThisComputerPlaysIsSharedWhereThatIsChosen() {
        there(SCREEN, MAIL);
        picker.sound().set(true);
        picker.choose(MAIL);
        picker.share();
        assertThat(with.sent(ShareCommand.Share.class))
                .containsExactly(new ShareCommand.Share(MAIL.source(), false, true));
    }

    @Test
    void asksForWhatCanBeShownWhileItIsOpenAndNoLonger() {
        picker.open();
        assertThat(with.sent(ShareCommand.ListSources.class)).containsExactly(new ShareCommand.ListSources(true));
        picker.close();
        assertThat(with.sent(ShareCommand.ListSources.class)).endsWith(new ShareCommand.ListSources(false));
        there(SCREEN);
        assertThat(picker.found()).as("told late").isEmpty();
    }

    @Test
    void knowsAtOnceWhatWasToldForAMenu() {
        picker.close();
        picker.list(true);
        there(SCREEN);
        picker.open();
        assertThat(picker.found()).containsExactly(SCREEN);
        assertThat(picker.listed().get()).isTrue();
    }

    @Test
    void screensComeFirstAndWhatIsThereKeepsItsPlace() {
        there(MAIL, SCREEN, EDITOR);
        assertThat(picker.found()).containsExactly(SCREEN, MAIL, EDITOR);
        SharedSource renamed = window("0x1", "Inbox (1)", "Thunderbird");
        SharedSource fresh = window("0x3", "Film", "mpv");
        there(fresh, EDITOR, renamed, SCREEN);
        assertThat(picker.found()).containsExactly(SCREEN, renamed, EDITOR, fresh);
    }

    @Test
    void whereTheDesktopAsksNoRegionIsDrawn() {
        there(new SharedSource(ShareSource.Asked.ANYTHING, "", "", 0, 0));
        assertThat(picker.canDraw().get()).isFalse();
        picker.choose(picker.found().getFirst());
        picker.share();
        assertThat(with.sent(ShareCommand.Share.class))
                .containsExactly(new ShareCommand.Share(ShareSource.Asked.ANYTHING));
    }

    @Test
    void keepsIconsAsLongAsTheirWindows() {
        there(SCREEN, MAIL);
        with.engine.on(new ShareNotice.SourceIcon(MAIL.source(), "AAAA"));
        assertThat(picker.icons()).containsEntry(MAIL.source(), "AAAA");
        assertThat(SourceIcon.image("AAAA")).as("too few").isEmpty();
        assertThat(SourceIcon.image("no Base64!")).isEmpty();
        there(SCREEN);
        assertThat(picker.icons()).isEmpty();
    }

    @Test
    void isSearchedByTitleAndProgramWithoutRegardToCase() {
        there(SCREEN, MAIL, EDITOR);
        picker.search().set("gEDIT main");
        assertThat(picker.found()).containsExactly(EDITOR);
        picker.search().set("  ");
        assertThat(picker.found()).hasSize(3);
    }

    @Test
    void keysGoFromOneToTheNextAndNotBeyondTheEnds() {
        there(SCREEN, MAIL, EDITOR);
        picker.move(3);
        assertThat(picker.chosen().get()).contains(SCREEN);
        picker.move(-1);
        assertThat(picker.chosen().get()).contains(SCREEN);
        picker.move(2);
        picker.move(1);
        assertThat(picker.chosen().get()).contains(EDITOR);
    }

    @Test
    void whatIsChosenStaysChosenUntilItIsGone() {
        there(SCREEN, MAIL);
        picker.choose(MAIL);
        there(SCREEN, window("0x1", "Inbox (1)", "Thunderbird"));
        assertThat(picker.chosen().get().orElseThrow().title()).isEqualTo("Inbox (1)");
        there(SCREEN);
        assertThat(picker.chosen().get()).isEmpty();
        picker.share();
        assertThat(with.sent(ShareCommand.Share.class)).isEmpty();
        assertThat(picker.opened().get()).isTrue();
    }

    @Test
    void whatIsChosenIsShownAsSharpOrMovingAsSaid() {
        there(SCREEN, MAIL);
        picker.choose(MAIL);
        picker.share();
        assertThat(picker.opened().get()).isFalse();
        picker.open();
        assertThat(picker.found()).as("asked anew").isEmpty();
        there(SCREEN, MAIL);
        picker.motion().set(true);
        picker.choose(SCREEN);
        picker.share();
        assertThat(with.sent(ShareCommand.Share.class))
                .containsExactly(
                        new ShareCommand.Share(MAIL.source(), false), new ShareCommand.Share(SCREEN.source(), true));
    }

    @Test
    void aFileIsAFilm() {
        picker.shareFile();
        assertThat(picker.opened().get()).as("none was chosen").isTrue();
        file = Optional.of(Path.of("/films/a.mp4"));
        picker.shareFile();
        assertThat(with.sent(ShareCommand.Share.class))
                .containsExactly(new ShareCommand.Share(new ShareSource.File(Path.of("/films/a.mp4")), true));
        assertThat(picker.opened().get()).isFalse();
    }

    @Test
    void aRegionIsDrawnAndWhoDrawsNoneIsBackInThePicker() {
        picker.shareRegion();
        assertThat(picker.opened().get()).isTrue();
        drawn = Optional.of(new ShareSource.Region(1, 2, 300, 400));
        picker.shareRegion();
        assertThat(picker.opened().get()).isFalse();
        assertThat(with.sent(ShareCommand.Share.class))
                .containsExactly(new ShareCommand.Share(new ShareSource.Region(1, 2, 300, 400), false));
    }

    @Test
    void whatIsCoveredIsCoveredUntilAllIsUncovered() {
        picker.coverRegion();
        assertThat(share.covers()).as("none was drawn").isFalse();
        ShareSource.Region first = new ShareSource.Region(1, 2, 300, 400);
        drawn = Optional.of(first);
        picker.coverRegion();
        ShareSource.Region second = new ShareSource.Region(500, 2, 300, 400);
        drawn = Optional.of(second);
        picker.coverRegion();
        assertThat(share.covers()).isTrue();
        share.uncover();
        assertThat(share.covers()).isFalse();
        assertThat(with.sent(ShareCommand.CoverRegions.class))
                .containsExactly(
                        new ShareCommand.CoverRegions(List.of(first)),
                        new ShareCommand.CoverRegions(List.of(first, second)),
                        new ShareCommand.CoverRegions(List.of()));
    }

    @Test
    void whereNothingCanBeShownItSaysWhyAndNothingCanBeDrawn() {
        assertThat(picker.canDraw().get()).as("not known yet").isFalse();
        with.engine.on(new Notice.Sources(List.of(), "No display.", Reason.NONE));
        assertThat(picker.sentence().get()).isEqualTo("No display.");
        assertThat(picker.canDraw().get()).isFalse();
        there(SCREEN);
        assertThat(picker.sentence().get()).isEmpty();
        assertThat(picker.canDraw().get()).isTrue();
    }

    @Test
    void theWindowOfThisProgramIsKnownAndLast() {
        SharedSource own = window("0x4", "Ann", "Parley");
        assertThat(PickerViewModel.isOwn(own)).isTrue();
        assertThat(PickerViewModel.isOwn(MAIL)).isFalse();
        there(own, MAIL, SCREEN);
        assertThat(picker.found()).containsExactly(SCREEN, MAIL, own);
    }

    private void there(SharedSource... sources) {
        with.engine.on(new Notice.Sources(List.of(sources), "", Reason.NONE));
    }

    private static SharedSource window(String id, String title, String application) {
        return new SharedSource(new ShareSource.Window(id), title, application, 640, 480);
    }

    private final class Chooser implements ChooserPort {
        @Override
        public List<Path> files(String title) {
            return List.of();
        }

        @Override
        public Optional<Path> file(String title) {
            return file;
        }

        @Override
        public Optional<Path> save(String title, String name) {
            throw new AssertionError("nothing is saved");
        }

        @Override
        public Optional<Path> folder(String title, Optional<Path> start) {
            return Optional.empty();
        }
    }
}
