package io.reelmill.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.reelmill.standalone.browser.Patience.AS_LONG_AS_IT_TAKES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser plays a rung's file by itself: from the middle, and to its end. */
@ExtendWith(SharedShowroom.class)
class DownloadBrowserIT {

    private static final String LOAD_THE_SMALLEST = """
            async () => {
              const id = document.querySelector('[data-film]').dataset.id;
              const { downloads } = await (await fetch(`/api/v1/videos/${id}`)).json();
              const file = downloads.filter(each => each.name.endsWith('.mp4')).pop();
              const video = document.createElement('video');
              video.id = 'file';
              video.muted = true;
              video.src = new URL(file.url).pathname;
              document.body.append(video);
              await new Promise((done, failed) => {
                video.onloadedmetadata = done;
                video.onerror = () => failed(video.error.message);
              });
              return video.duration;
            }
            """;

    private static final String SEEK = """
            async seconds => {
              const video = document.getElementById('file');
              const sought = new Promise(done => { video.onseeked = done; });
              video.currentTime = seconds;
              await sought;
              return video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
            }
            """;

    private static final String PLAY_TO_THE_END = """
            async () => {
              const video = document.getElementById('file');
              video.playbackRate = 4;
              const ended = new Promise((done, failed) => {
                video.onended = done;
                video.onerror = () => failed(video.error.message);
              });
              await video.play();
              await ended;
              return video.webkitAudioDecodedByteCount > 0 && video.getVideoPlaybackQuality().corruptedVideoFrames === 0;
            }
            """;

    private final Showroom showroom;

    DownloadBrowserIT(Showroom showroom) {
        this.showroom = showroom;
    }

    @Test
    void a_rungs_file_plays_from_anywhere_to_its_end() {
        try (Person person = showroom.person()) {
            person.openUploaded(Clips.SAMPLE);
            assertThat(person.page().locator(".head .status.is-done")).isVisible(AS_LONG_AS_IT_TAKES);

            double duration = ((Number) person.page().evaluate(LOAD_THE_SMALLEST)).doubleValue();
            assertThat(duration).isBetween(23.0, 23.5);
            for (double second : new double[] {17.3, 4, 12}) {
                assertThat(person.page().evaluate(SEEK, second)).isEqualTo(true);
            }
            assertThat(person.page().evaluate(PLAY_TO_THE_END)).isEqualTo(true);
        }
    }
}
