package dev.parley.client.rtc.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An installed {@code ffmpeg} that decodes a file into a pipe, and ends with the file or when this is closed.
 *
 * <p>What is damaged it leaves out, and goes on behind it. It gets the file as its standard input, so that it knows neither its name
 * nor its folder, and may open nothing but local files of kinds that name no others: playlists and scripts lead nowhere.
 */
final class Ffmpeg implements AutoCloseable {
    private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");

    /** Beyond some 64 million dots ffmpeg would take more memory than a call leaves. */
    private static final int MAX_DOTS = 8192 * 8192;

    /** Kinds that hold all of their pictures and sound themselves, by ffmpeg's names; another version may have fewer. */
    private static final String KINDS = String.join(
            ",",
            "mov,matroska,webm,avi,mpegts,mpeg,mpegvideo,m4v,h261,h263,h264,hevc,vvc,av1,obu,ivf,flv,asf,rm,nut,mxf,dv,gxf",
            "wtv,swf,roq,smjpeg,mjpeg,mpjpeg,dirac,vc1,yuv4mpegpipe,gif,apng,webp_anim,jpegxl_anim,fits",
            "png_pipe,jpeg_pipe,jpegls_pipe,jpegxl_pipe,j2k_pipe,webp_pipe,gif_pipe,bmp_pipe,tiff_pipe,ppm_pipe,pgm_pipe",
            "pbm_pipe,pam_pipe,pcx_pipe,psd_pipe,qoi_pipe,exr_pipe,dpx_pipe,dds_pipe,sgi_pipe,sunrast_pipe,xbm_pipe,xpm_pipe",
            "wav,w64,aiff,au,caf,flac,mp3,ogg,aac,ac3,eac3,dts,dtshd,truehd,mlp,amr,amrnb,amrwb,ape,wv,tta,tak,mpc,mpc8,voc",
            "dsf,iff,oma,spdif,loas,shn,sln,gsm,sox,xwma,act,aea,qcp");

    private final Path path;
    private final Process process;
    private final FfmpegComplaint complaint = new FfmpegComplaint();
    private final Thread listener;

    private Ffmpeg(Path path, Process process) {
        this.path = path;
        this.process = process;
        listener = Thread.ofPlatform().name("ffmpeg-errors").daemon().start(this::listen);
    }

    /** Starts decoding the file, read with these options, to standard output, written with those. */
    static Ffmpeg start(Path path, List<String> input, List<String> output) throws FeedProblem {
        return start("ffmpeg", path, input, output);
    }

    static Ffmpeg start(String program, Path path, List<String> input, List<String> output) throws FeedProblem {
        List<String> command = new ArrayList<>(List.of(program, "-nostdin", "-hide_banner", "-loglevel", "error"));
        command.addAll(List.of("-protocol_whitelist", "file", "-format_whitelist", KINDS));
        command.addAll(List.of("-max_pixels", Integer.toString(MAX_DOTS)));
        command.addAll(input);
        boolean nameless = Files.exists(STANDARD_INPUT);
        command.addAll(List.of("-i", "file:" + (nameless ? STANDARD_INPUT : path.toAbsolutePath())));
        command.addAll(output);
        command.add("pipe:1");
        Feeds.requireReadable(path);
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            if (nameless) {
                builder.redirectInput(path.toFile());
            }
            Process process = builder.start();
            process.getOutputStream().close();
            return new Ffmpeg(path, process);
        } catch (IOException e) {
            Feeds.requireReadable(path);
            throw Feeds.problem(
                    MediaFault.FILE_NEEDS_FFMPEG,
                    path,
                    "needs ffmpeg to be read, which is not installed; run: apt-get install ffmpeg");
        }
    }

    InputStream output() {
        return process.getInputStream();
    }

    /** False once the file is decoded; the last of it may still be waiting in the pipe. */
    boolean decoding() {
        return process.isAlive();
    }

    /**
     * Why the output ended.
     *
     * @param otherwise if ffmpeg does not say why
     */
    FeedProblem ended(FfmpegComplaint.Meaning absent, FfmpegComplaint.Meaning otherwise) {
        try {
            listener.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FfmpegComplaint.Meaning meaning = complaint.meaning(absent).orElse(otherwise);
        return Feeds.problem(meaning.fault(), path, meaning.what());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Drains all that ffmpeg complains about, so that it never waits for us. */
    private void listen() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                complaint.hear(line);
            }
        } catch (IOException e) {
            // The process was ended.
        }
    }
}
