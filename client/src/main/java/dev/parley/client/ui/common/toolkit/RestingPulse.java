package dev.parley.client.ui.common.toolkit;

import com.sun.glass.ui.Timer;
import java.lang.reflect.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock of JavaFX's animations and pictures on Linux, at rest while nothing moves. JavaFX asks its clock for that, but the one that it has for GTK goes
 * on ticking, sixty times a second, also of a window that is closed and waits in the tray.
 */
final class RestingPulse extends Timer {
    private static final Logger LOG = LoggerFactory.getLogger(RestingPulse.class);
    private static final String GTK = "GtkTimer";
    private static final long ANY = 1;

    private final Timer ticking;
    private int period;
    private boolean ticks;

    private RestingPulse(Timer ticking) {
        super(() -> {});
        this.ticking = ticking;
    }

    /** Takes the place of that of GTK, if it is that one; scripts/launch opens the door. FX thread. */
    static void begin() {
        try {
            Object toolkit = Class.forName("com.sun.javafx.tk.Toolkit")
                    .getMethod("getToolkit")
                    .invoke(null);
            Field place = opened(toolkit, "pulseTimer");
            if (place.get(toolkit) instanceof Timer timer
                    && timer.getClass().getSimpleName().equals(GTK)) {
                RestingPulse resting = new RestingPulse(timer);
                resting.start(opened(toolkit, "PULSE_INTERVAL").getInt(toolkit));
                place.set(toolkit, resting);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.debug("the clock of JavaFX goes on ticking: {}", e.toString());
        }
    }

    private static Field opened(Object toolkit, String name) throws NoSuchFieldException {
        Field field = toolkit.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    @Override
    protected long _start(Runnable nobody) {
        throw new UnsupportedOperationException("GTK has no clock of the screen");
    }

    @Override
    protected long _start(Runnable nobody, int every) {
        period = every;
        tick();
        return ANY;
    }

    @Override
    protected void _stop(long any) {
        rest();
    }

    @Override
    protected void _pause(long any) {
        rest();
    }

    @Override
    protected void _resume(long any) {
        tick();
    }

    private synchronized void tick() {
        if (!ticks) {
            ticks = true;
            ticking.start(period);
        }
    }

    private synchronized void rest() {
        if (ticks) {
            ticks = false;
            ticking.stop();
        }
    }
}
