package dev.parley.client.rtc.feed;

/**
 * The first line of a YUV4MPEG2 stream.
 *
 * @param chroma the C parameter; 420 if absent
 */
record Y4mHeader(int width, int height, FrameRate frameRate, String chroma) {
    private static final String MAGIC = "YUV4MPEG2 ";
    private static final int MAX_WIDTH = 3840;
    private static final int MAX_HEIGHT = 2160;

    static Y4mHeader parse(String line) throws FeedProblem {
        if (!line.startsWith(MAGIC)) {
            throw Y4mStream.damaged("is not a Y4M file");
        }
        int width = 0;
        int height = 0;
        String rate = "30:1";
        String chroma = "420";
        try {
            for (String parameter : line.substring(MAGIC.length()).split(" ", -1)) {
                String value = parameter.isEmpty() ? "" : parameter.substring(1);
                switch (parameter.isEmpty() ? ' ' : parameter.charAt(0)) {
                    case 'W' -> width = Integer.parseInt(value);
                    case 'H' -> height = Integer.parseInt(value);
                    case 'F' -> rate = value;
                    case 'C' -> chroma = value;
                    default -> {} // interlacing, aspect and comments do not matter here
                }
            }
            int colon = rate.indexOf(':');
            FrameRate frameRate = new FrameRate(
                    Integer.parseInt(rate.substring(0, Math.max(0, colon))),
                    Integer.parseInt(rate.substring(colon + 1)));
            if (width < 16 || height < 16 || width > MAX_WIDTH || height > MAX_HEIGHT) {
                throw new FeedProblem(
                        MediaFault.FILE_PICTURE_SIZE,
                        "",
                        "has pictures of " + width + "x" + height + ", but only 16x16 to " + MAX_WIDTH + "x"
                                + MAX_HEIGHT + " can be sent");
            }
            return new Y4mHeader(width, height, frameRate, chroma);
        } catch (IllegalArgumentException e) {
            throw Y4mStream.damaged("has a damaged Y4M header");
        }
    }

    /** What one picture of 4:2:0 takes in a file, with the shortest line before it. */
    long frameBytes() {
        return "FRAME\n".length() + (long) width * height + 2L * ((width + 1) / 2) * ((height + 1) / 2);
    }

    /** 8 bits a sample and 4:2:0, with whatever siting of chroma. */
    boolean readable() {
        return switch (chroma) {
            case "420", "420jpeg", "420mpeg2", "420paldv" -> true;
            default -> false;
        };
    }
}
