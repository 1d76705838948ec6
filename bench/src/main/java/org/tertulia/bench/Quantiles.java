package org.tertulia.bench;

import java.util.stream.LongStream;

/** Times in milliseconds, in order. */
record Quantiles(double[] sorted) {

    static Quantiles ofNanos(LongStream nanos) {
        return new Quantiles(nanos.mapToDouble(each -> each / 1e6).sorted().toArray());
    }

    int count() {
        return sorted.length;
    }

    /** 0 when there is none. */
    double at(double quantile) {
        if (sorted.length == 0) return 0;
        return sorted[Math.clamp((int) Math.ceil(sorted.length * quantile) - 1, 0, sorted.length - 1)];
    }

    double most() {
        return at(1);
    }

    double sum() {
        double sum = 0;
        for (double each : sorted) sum += each;
        return sum;
    }
}
