package dev.parley.client.ui.common.part;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** A text as a QR code (ISO/IEC 18004), black on white in light and dark, so that every camera reads it. FX thread. */
public final class QrCode extends ImageView {
    /** Pixels a module; the picture is scaled down from it without blur. */
    private static final int MODULE = 4;

    private static final int QUIET_MODULES = 2;

    public QrCode(ObservableValue<String> text, double size, ObservableValue<String> name) {
        setFitWidth(size);
        setFitHeight(size);
        setSmooth(false);
        setPreserveRatio(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(name);
        text.subscribe(now -> setImage(now.isEmpty() ? null : draw(now)));
    }

    static Image draw(String text) {
        BitMatrix matrix;
        try {
            matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
        WritableImage image = new WritableImage(matrix.getWidth() * MODULE, matrix.getHeight() * MODULE);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getPixelWriter().setColor(x, y, matrix.get(x / MODULE, y / MODULE) ? Color.BLACK : Color.WHITE);
            }
        }
        return image;
    }
}
