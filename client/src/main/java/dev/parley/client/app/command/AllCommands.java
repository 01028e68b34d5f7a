package dev.parley.client.app.command;

import dev.parley.client.app.command.call.CallCommand;
import dev.parley.client.app.command.call.ListenCommand;
import dev.parley.client.app.command.call.RingCommand;
import dev.parley.client.app.command.files.ReceiveCommand;
import dev.parley.client.app.command.files.SendCommand;
import dev.parley.client.app.command.files.TransfersCommand;
import dev.parley.client.app.command.people.ContactsCommand;
import dev.parley.client.app.command.people.HistoryCommand;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code ./parley} with every command behind it, as its help shows it and shells complete it. */
@Command(
        subcommands = {
            DemoCommand.class,
            CallCommand.class,
            SendCommand.class,
            ReceiveCommand.class,
            RingCommand.class,
            ListenCommand.class,
            BackgroundCommand.class,
            TransfersCommand.class,
            ContactsCommand.class,
            HistoryCommand.class,
            LinkCommand.class,
            ServeCommand.class,
            EngineCommand.class,
            DevicesCommand.class,
            DoctorCommand.class,
            ForgetCommand.class
        })
final class AllCommands extends ParleyCommand {
    AllCommands() {}

    /** The command of this name, if there is one. */
    static Optional<Class<?>> named(String name) {
        return Arrays.stream(command(AllCommands.class).subcommands())
                .filter(type -> command(type).name().equals(name))
                .findFirst();
    }

    private static Command command(Class<?> type) {
        return type.getAnnotation(Command.class);
    }
}
