import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Icons SVG OUT…: draws the program's icon, of which it knows what is in it (one rounded square, paths of lines and quarter circles), and
 * writes it as the ends of the names say: {@code .ico} for Windows, {@code .icns} for macOS, {@code .png} of 256 pixels.
 */
final class Icons {
    private static final double SIDE = 32;
    private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 256);
    /** Type and side, all as PNG. */
    private static final List<Object[]> ICNS = List.of(
            new Object[] {"icp4", 16}, new Object[] {"icp5", 32}, new Object[] {"ic07", 128}, new Object[] {"ic08", 256},
            new Object[] {"ic09", 512}, new Object[] {"ic10", 1024});

    private static final Pattern RECT =
            Pattern.compile("<rect width=\"(\\d+)\" height=\"(\\d+)\" rx=\"(\\d+)\" fill=\"(#[0-9a-f]{3,6})\"/>");
    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]+)\" fill=\"(#[0-9a-f]{3,6})\"/>");
    private static final Pattern STEP = Pattern.compile("[A-Za-z]|-?\\d+(?:\\.\\d+)?");

    private Icons() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        String svg = Files.readString(Path.of(arguments[0]));
        for (int each = 1; each < arguments.length; each++) {
            Path out = Path.of(arguments[each]);
            String name = out.getFileName().toString();
            if (name.endsWith(".ico")) {
                Files.write(out, ico(svg));
            } else if (name.endsWith(".icns")) {
                Files.write(out, icns(svg));
            } else {
                Files.write(out, png(svg, 256));
            }
        }
    }

    private static byte[] ico(String svg) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        int bytes = 6 + 16 * ICO.size();
        for (int side : ICO) {
            pictures.add(png(svg, side));
        }
        ByteBuffer head = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
        int at = bytes;
        for (int each = 0; each < ICO.size(); each++) {
            byte side = (byte) (ICO.get(each) == 256 ? 0 : ICO.get(each));
            head.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            head.putInt(pictures.get(each).length).putInt(at);
            at += pictures.get(each).length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(head.array());
        for (byte[] picture : pictures) {
            out.write(picture);
        }
        return out.toByteArray();
    }

    private static byte[] icns(String svg) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(pictures);
        for (Object[] each : ICNS) {
            byte[] picture = png(svg, (int) each[1]);
            data.writeBytes((String) each[0]);
            data.writeInt(8 + picture.length);
            data.write(picture);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(out);
        whole.writeBytes("icns");
        whole.writeInt(8 + pictures.size());
        whole.write(pictures.toByteArray());
        return out.toByteArray();
    }

    private static byte[] png(String svg, int pixels) throws IOException {
        BufferedImage picture = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.transform(AffineTransform.getScaleInstance(pixels / SIDE, pixels / SIDE));
        Matcher rect = RECT.matcher(svg);
        while (rect.find()) {
            double round = 2 * Double.parseDouble(rect.group(3));
            pen.setColor(Color.decode(whole(rect.group(4))));
            pen.fill(new RoundRectangle2D.Double(
                    0, 0, Double.parseDouble(rect.group(1)), Double.parseDouble(rect.group(2)), round, round));
        }
        Matcher path = PATH.matcher(svg);
        while (path.find()) {
            pen.setColor(Color.decode(whole(path.group(2))));
            pen.fill(path(path.group(1)));
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static String whole(String colour) {
        return colour.length() == 7 ? colour : colour.replaceAll("([0-9a-f])", "$1$1");
    }

    private static Path2D path(String content) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        List<String> steps = STEP.matcher(content).results().map(found -> found.group()).toList();
        char command = 'M';
        for (int at = 0; at < steps.size(); ) {
            if (Character.isLetter(steps.get(at).charAt(0))) {
                command = steps.get(at++).charAt(0);
            }
            Point2D from = path.getCurrentPoint();
            double x = from == null ? 0 : from.getX();
            double y = from == null ? 0 : from.getY();
            switch (command) {
                case 'M' -> path.moveTo(number(steps, at++), number(steps, at++));
                case 'm' -> {
                    path.moveTo(x + number(steps, at++), y + number(steps, at++));
                    command = 'l';
                }
                case 'l' -> path.lineTo(x + number(steps, at++), y + number(steps, at++));
                case 'h' -> path.lineTo(x + number(steps, at++), y);
                case 'H' -> path.lineTo(number(steps, at++), y);
                case 'v' -> path.lineTo(x, y + number(steps, at++));
                case 'V' -> path.lineTo(x, number(steps, at++));
                case 'a' -> {
                    quarter(path, number(steps, at), number(steps, at + 5), number(steps, at + 6));
                    at += 7;
                }
                case 'z', 'Z' -> path.closePath();
                default -> throw new IllegalArgumentException("the icon has a step that this does not draw: " + command);
            }
        }
        return path;
    }

    /** A quarter of a circle, turning to the right, from where the pen is. */
    private static void quarter(Path2D path, double radius, double dx, double dy) {
        if (Math.abs(dx) != radius || Math.abs(dy) != radius) {
            throw new IllegalArgumentException("the icon has an arc that is no quarter");
        }
        Point2D from = path.getCurrentPoint();
        boolean flatFirst = dx * dy > 0;
        double centreX = flatFirst ? from.getX() : from.getX() + dx;
        double centreY = flatFirst ? from.getY() + dy : from.getY();
        double begin = Math.toDegrees(Math.atan2(centreY - from.getY(), from.getX() - centreX));
        path.append(
                new Arc2D.Double(centreX - radius, centreY - radius, 2 * radius, 2 * radius, begin, -90, Arc2D.OPEN), true);
    }

    private static double number(List<String> steps, int at) {
        return Double.parseDouble(steps.get(at));
    }
}
