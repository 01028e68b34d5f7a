package dev.parley.client.transfer;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The disk, as transfers see it. Every call waits for the disk. */
public interface DiskPort {

    Source open(Path file) throws DiskFailure;

    /** Makes an empty part file in {@code folder}; the name is the one to be published under, if it is still free then. */
    Target create(Path folder, SafeFileName name, TransferId id, Entry entry) throws DiskFailure;

    /** A file to be sent. */
    interface Source extends AutoCloseable {
        Entry entry();

        /** Fills {@code into}; fails if the file is no longer what {@link #entry} says. */
        void read(long offset, ByteBuffer into) throws DiskFailure;

        @Override
        void close();
    }

    /** A file that is being received, under a name of its own until it is whole. */
    interface Target {
        void write(long offset, ByteBuffer bytes) throws DiskFailure;

        /** Returns when everything written would survive a loss of power. */
        void sync() throws DiskFailure;

        /** Gives the file its final name, for good, without ever replacing another one, and returns where it is. */
        Path publish() throws DiskFailure;

        /** Closes and deletes the part file, if there still is one. */
        void discard();
    }
}
