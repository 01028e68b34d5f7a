package dev.parley.client.endtoend.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes all connections to a port of this host on to the same port of another, and keeps every byte of both directions. */
public final class RecordingRelay implements AutoCloseable {
    private final ServerSocket listener;
    private final String target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<ByteArrayOutputStream> streams = new CopyOnWriteArrayList<>();

    public RecordingRelay(String host, String target, int port) throws IOException {
        this.listener = new ServerSocket(port, 50, InetAddress.getByName(host));
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    /** What went over each connection, each direction by itself. */
    public List<byte[]> streams() {
        return streams.stream().map(ByteArrayOutputStream::toByteArray).toList();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket server = new Socket(target, listener.getLocalPort());
                sockets.addAll(List.of(client, server));
                pump(client, server);
                pump(server, client);
            } catch (IOException e) {
                // The relay or the server has been closed.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        streams.add(record);
        Thread.ofVirtual().start(() -> {
            byte[] buffer = new byte[8192];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    record.write(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
            } catch (IOException e) {
                // One of both ended the connection.
            }
        });
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
