package org.exocurate.local;

import java.util.List;

import org.exocurate.local.process.Processes;
import org.exocurate.local.seeding.Counts;
import org.exocurate.local.seeding.Door;
import org.exocurate.local.seeding.Subscriber;
import org.exocurate.local.terminal.Progress;

/** The whole of it: the infrastructure and both services on one data directory. */
final class Stack {

    private final DataDir data;
    private final Ports ports;
    private final Infrastructure infrastructure;

    Stack(DataDir data, Ports ports) {
        this.data = data;
        this.ports = ports;
        this.infrastructure = Infrastructure.on(data, ports);
    }

    DataDir data() {
        return data;
    }

    Ports ports() {
        return ports;
    }

    Processes processes() {
        return infrastructure.processes();
    }

    Infrastructure infrastructure() {
        return infrastructure;
    }

    List<Service> services() {
        return List.of(Service.submission(ports), Service.review(ports));
    }

    /** Returns when everything has said that it is ready; {@code beforeServices} finds what they stand on. */
    void start(Progress progress, Runnable beforeServices) {
        Project project = Project.find();
        services().forEach(service -> project.packaged(service.name()));
        Infrastructure.end(data, processes());
        ports.requireFree();
        infrastructure.start(progress);
        beforeServices.run();
        startServices(project, progress);
    }

    /** Starts what does not run, the services last. */
    void startMissing(Progress progress) {
        infrastructure.startMissing(progress);
        startServices(Project.find(), progress);
    }

    private void startServices(Project project, Progress progress) {
        Infrastructure.sideBySide(services().stream()
                .filter(service -> processes().running(service.name()).isEmpty())
                .map(service -> (Runnable) () -> progress.step(
                        service.name() + " on port " + service.port(),
                        () -> service.start(infrastructure, project.archive(service.name()))))
                .toList());
    }

    Door submissions() {
        return new Door(Service.submission(ports).url(), infrastructure::token);
    }

    Door reviews() {
        return new Door(Service.review(ports).url(), infrastructure::token);
    }

    Subscriber subscriber() {
        return new Subscriber(infrastructure.bootstrapServers());
    }

    Counts counts() {
        return Counts.ask(submissions(), reviews(), subscriber());
    }

    void close() {
        infrastructure.close();
    }
}
