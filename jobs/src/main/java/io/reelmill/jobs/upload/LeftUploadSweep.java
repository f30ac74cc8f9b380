package io.reelmill.jobs.upload;

import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.BegunUploads;
import io.reelmill.core.objects.UnfinishedUpload;
import io.reelmill.core.objects.UploadedPart;
import io.reelmill.core.upload.LeftUpload;
import io.reelmill.core.upload.LeftUploadId;
import io.reelmill.core.upload.LeftUploadState;
import io.reelmill.core.upload.LeftUploadStore;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.sweep.Sweep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for uploads that nobody goes on with, does with them what an operator decided, and decides the clear cases. */
@Component
@OnWorkers
final class LeftUploadSweep implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(LeftUploadSweep.class);

    private final BegunUploads uploads;
    private final LeftUploadStore rows;
    private final LeftUploadIntake intake;
    private final LeftUploadProperties properties;

    LeftUploadSweep(
            BegunUploads uploads, LeftUploadStore rows, LeftUploadIntake intake, LeftUploadProperties properties) {
        this.uploads = uploads;
        this.rows = rows;
        this.intake = intake;
        this.properties = properties;
    }

    @Override
    public String id() {
        return "left-uploads";
    }

    @Override
    public String name() {
        return "Take in uploads that nobody ended";
    }

    @Override
    public String cron() {
        return "*/5 * * * * *";
    }

    @Override
    public void run() {
        rows.joining().forEach(left -> attend(left, () -> intake.goOn(left)));
        List<LeftUploadId> there = new ArrayList<>();
        for (String prefix : properties.prefixes()) {
            for (UnfinishedUpload upload : uploads.below(prefix)) {
                List<UploadedPart> parts = uploads.parts(upload);
                LeftUpload left = rows.notice(upload, parts);
                there.add(left.id());
                attend(left, () -> decide(left, parts));
            }
        }
        rows.goneBut(there);
    }

    /** One that goes wrong does not hold up others, and is looked at again. */
    private static void attend(LeftUpload left, Runnable action) {
        try {
            action.run();
        } catch (FailureException failed) {
            LOG.warn(
                    "the unfinished upload of {} stays for the next look",
                    left.upload().key(),
                    failed);
        }
    }

    private void decide(LeftUpload left, List<UploadedPart> parts) {
        switch (LeftUploadStep.of(left, properties, Instant.now())) {
            case LEAVE -> {}
            case TAKE_IN -> intake.join(left, parts);
            case REMOVE_BY_HAND -> discard(left, "Removed by hand");
            case REMOVE_AS_EXPIRED -> discard(left, "Removed: nobody went on with it");
        }
    }

    private void discard(LeftUpload left, String why) {
        uploads.abort(left.upload());
        rows.end(left.id(), LeftUploadState.DISCARDED, why);
    }
}
