package io.reelmill.worker;

import io.reelmill.core.encode.Encoder;
import io.reelmill.core.join.Joiner;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.source.Remuxer;
import io.reelmill.core.source.SourceInspector;
import io.reelmill.core.thumbnail.ThumbnailMaker;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.worker.encode.EncodeLimits;
import io.reelmill.worker.encode.FfmpegEncoder;
import io.reelmill.worker.encode.FfmpegJoiner;
import io.reelmill.worker.encode.Workbench;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.loopback.ReadAhead;
import io.reelmill.worker.scratch.LeastRoom;
import io.reelmill.worker.scratch.ScratchFolder;
import io.reelmill.worker.scratch.ScratchRoom;
import io.reelmill.worker.source.FfmpegRemuxer;
import io.reelmill.worker.source.FfmpegSourceInspector;
import io.reelmill.worker.source.SourceLimits;
import io.reelmill.worker.thumbnail.FfmpegThumbnailMaker;
import io.reelmill.worker.thumbnail.ThumbnailBench;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what looks into sources and makes pictures and sound. */
@Configuration(proxyBeanMethods = false)
@OnWorkers
@EnableConfigurationProperties(MediaProperties.class)
class MediaConfiguration {

    @Bean
    ProgramRunner programRunner(MediaProperties properties) {
        return ProgramRunner.onCores(properties.worker().cpus());
    }

    @Bean
    FfmpegPrograms ffmpegPrograms(MediaProperties properties, ProgramRunner runner) throws InterruptedException {
        return FfmpegPrograms.in(properties.programs(), runner);
    }

    @Bean(destroyMethod = "close")
    LoopbackReader loopbackReader(ObjectStore store) {
        return LoopbackReader.start(store, ReadAhead.standard());
    }

    @Bean(destroyMethod = "close")
    ScratchFolder scratchFolder(MediaProperties properties) {
        return ScratchFolder.in(properties.scratch());
    }

    @Bean
    LeastRoom scratchHealthIndicator(ScratchFolder scratch, MediaProperties properties) {
        return new LeastRoom(
                ScratchRoom.of(scratch.path()),
                properties.worker().leastScratch().toBytes());
    }

    @Bean
    Workbench workbench(
            MediaProperties properties,
            ScratchFolder scratch,
            FfmpegPrograms programs,
            ProgramRunner runner,
            LoopbackReader reader,
            ObjectStore store) {
        return new Workbench(
                programs,
                runner,
                reader,
                store,
                scratch.attempts(),
                EncodeLimits.stallingAfter(properties.worker().stall()));
    }

    @Bean
    Encoder encoder(Workbench workbench) {
        return new FfmpegEncoder(workbench);
    }

    @Bean
    Joiner joiner(Workbench workbench) {
        return new FfmpegJoiner(workbench);
    }

    @Bean
    SourceInspector sourceInspector(
            FfmpegPrograms programs, ProgramRunner runner, LoopbackReader reader, ObjectStore store) {
        return new FfmpegSourceInspector(programs, runner, reader, store, SourceLimits.standard());
    }

    @Bean
    Remuxer remuxer(
            ScratchFolder scratch,
            FfmpegPrograms programs,
            ProgramRunner runner,
            LoopbackReader reader,
            ObjectStore store) {
        return new FfmpegRemuxer(programs, runner, reader, store, scratch.path(), SourceLimits.standard());
    }

    @Bean
    ThumbnailMaker thumbnailMaker(
            ScratchFolder scratch, FfmpegPrograms programs, ProgramRunner runner, ObjectStore store) {
        return new FfmpegThumbnailMaker(
                new ThumbnailBench(programs, runner, store, scratch.attempts(), ThumbnailBench.LIMIT));
    }
}
