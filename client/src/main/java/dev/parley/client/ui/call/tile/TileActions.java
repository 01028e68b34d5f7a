package dev.parley.client.ui.call.tile;

import dev.parley.client.ui.call.model.CallViewModel;
import dev.parley.client.ui.call.person.MemberViewModel;
import dev.parley.client.ui.call.person.TileViewModel;
import dev.parley.client.ui.common.Texts;
import dev.parley.client.ui.picture.PictureView;
import dev.parley.client.ui.share.ShareViewModel;
import dev.parley.client.ui.system.ChooserPort;
import dev.parley.client.ui.system.ClipboardPort;
import dev.parley.client.ui.transfer.FilesViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the menus of people lead to.
 *
 * @param tiles all of them, as they are seen now
 * @param openFiles opens their panel
 * @param connection shows how somebody is connected
 * @param fill gives one picture all of the screen
 */
public record TileActions(
        CallViewModel call,
        FilesViewModel files,
        ChooserPort chooser,
        ClipboardPort clip,
        Texts texts,
        Supplier<TilesPane> tiles,
        Runnable openFiles,
        Consumer<MemberViewModel> connection,
        Runnable fill)
        implements PersonMenu.Actions {
    @Override
    public void sendFiles(MemberViewModel member) {
        List<Path> chosen = chooser.files(texts.get("transfer.choose.files"));
        if (!chosen.isEmpty()) {
            files.offer(member.id(), chosen);
            openFiles.run();
        }
    }

    @Override
    public void showConnection(MemberViewModel member) {
        connection.accept(member);
    }

    @Override
    public void fillScreen(TileViewModel shown) {
        if (!call.roster().isPinned(shown)) {
            call.roster().togglePin(shown);
        }
        fill.run();
    }

    @Override
    public void copyPicture(TileViewModel shown) {
        tiles.get().picture(shown).flatMap(PictureView::copy).ifPresent(pixels -> {
            clip.copy(pixels);
            call.tell(texts.get("person.pictureCopied"));
        });
    }

    @Override
    public void showPixels(TileViewModel shown) {
        tiles.get().showPixels(shown);
    }

    /** Points at the screen that is large, or lets others do so at one's own. */
    public static void point(CallViewModel call, ShareViewModel share) {
        Optional<TileViewModel> screen = call.roster().large().get().filter(TileViewModel::screen);
        if (screen.isPresent()) {
            share.pointing().toggle(screen.get().member().id());
        } else if (share.sharing().get()) {
            share.pointing().toggleAll();
        }
    }
}
