package org.commissioninggraph.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The heap of another process.
 *
 * @param most bytes that were in use at a time, with what nothing held any more: no more than this
 * @param held bytes that were in use after the last collection
 */
record Heap(long most, long held) {
    private static final int MEGABYTE = 1_000_000;

    /** @param pid of a Java process of the same user */
    static Heap of(long pid) throws IOException {
        JMXServiceURL address = new JMXServiceURL(agent(pid));
        try (JMXConnector connector = JMXConnectorFactory.connect(address)) {
            return of(connector.getMBeanServerConnection());
        }
    }

    private static String agent(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    private static Heap of(MBeanServerConnection beans) throws IOException {
        long most = 0;
        long held = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getPlatformMXBeans(beans, MemoryPoolMXBean.class)) {
            if (pool.getType() == MemoryType.HEAP) {
                MemoryUsage collected = pool.getCollectionUsage();
                most += pool.getPeakUsage().getUsed();
                held += collected == null ? 0 : collected.getUsed();
            }
        }
        return new Heap(most, held);
    }

    @Override
    public String toString() {
        return "heap: at most %,d MB in use, %,d MB after the last collection"
                .formatted(most / MEGABYTE, held / MEGABYTE);
    }
}
