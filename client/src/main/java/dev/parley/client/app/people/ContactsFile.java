package dev.parley.client.app.people;

import dev.parley.client.app.settings.WholeFile;
import dev.parley.client.contact.Contact;
import dev.parley.client.contact.ContactsText;
import dev.parley.client.ui.people.ContactsFilePort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of contacts on the disk, read and written beside the window's thread. */
public final class ContactsFile implements ContactsFilePort {
    private static final Logger LOG = LoggerFactory.getLogger(ContactsFile.class);

    @Override
    public CompletionStage<Reading> read(Path file) {
        return CompletableFuture.supplyAsync(() -> readNow(file));
    }

    private static Reading readNow(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new Reading.Good(ContactsText.read(in.readNBytes(ContactsText.MAX_BYTES + 1)));
        } catch (ContactsText.Wrong e) {
            return new Reading.Wrong(e.fault(), e.where());
        } catch (IOException e) {
            LOG.warn("contacts cannot be read: {}", e.toString());
            return new Reading.Unreadable();
        }
    }

    @Override
    public CompletionStage<Boolean> write(Path file, List<Contact> contacts) {
        return CompletableFuture.supplyAsync(() -> writeNow(file, contacts));
    }

    private static boolean writeNow(Path file, List<Contact> contacts) {
        try {
            new WholeFile(file, ContactsText.MAX_BYTES).replace(ContactsText.write(contacts));
            return true;
        } catch (IOException e) {
            LOG.warn("contacts cannot be written: {}", e.toString());
            return false;
        }
    }
}
