package io.reelmill.standalone.selftest;

import io.reelmill.standalone.whole.Client;
import io.reelmill.standalone.whole.Processes;
import io.reelmill.standalone.whole.Published;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What must hold once the storm is over. */
final class Verdict {

    private static final Duration TO_SETTLE = Duration.ofMinutes(4);
    private static final Duration TO_TIDY = Duration.ofSeconds(30);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final Fleet fleet;
    private final Client client;
    private final Report report;

    Verdict(Fleet fleet, Report report) {
        this.fleet = fleet;
        this.client = fleet.client();
        this.report = report;
    }

    /** Waits until all work is done, or for long enough, and looks at every invariant. */
    void pass(Map<String, Clip> films) {
        boolean settled = Patience.holds(TO_SETTLE, () -> isSettled(films));
        report.did(settled ? "everything is done" : "work remains");
        report.judge("no work is stuck", settled ? List.of() : stuck());
        report.judge("every film is ready (" + films.size() + " of them)", each(films, (film, clip) -> unready(film)));
        films.keySet().removeIf(film -> !unready(film).isEmpty());
        judgeFilms(films);
        report.judge("no ffmpeg is left over", leftOver());
        judgeTakeovers(films);
    }

    private boolean isSettled(Map<String, Clip> films) {
        JsonNode queue = client.read("/api/v1/queue");
        return queue.path("waiting").asLong() + queue.path("running").asLong() == 0
                && films.keySet().stream().allMatch(film -> Feed.hasEnded(client, film));
    }

    private List<String> stuck() {
        return List.of(client.read("/api/v1/queue").toString());
    }

    private List<String> unready(String film) {
        JsonNode video = client.video(film);
        return video.path("status").asString().equals("ready")
                ? List.of()
                : List.of(film + " is " + video.path("status").asString() + " "
                        + video.path("error").path("detail").asString());
    }

    private void judgeFilms(Map<String, Clip> films) {
        Map<Clip, Shape> wanted = new HashMap<>();
        new HashSet<>(films.values()).forEach(clip -> wanted.put(clip, clip.shape(client)));
        report.judge(
                "every undisturbed film shows each picture of its source once, and all of its sound",
                wanted.keySet().stream()
                        .flatMap(clip -> clip.flaws(client, fleet.folder()).stream())
                        .toList());
        report.judge(
                "every film equals the undisturbed one: playlists but for names, picture and sound to the byte",
                each(
                        films,
                        (film, clip) ->
                                Shape.of(client, Published.fetch(client, film)).equals(wanted.get(clip))
                                        ? List.of()
                                        : List.of(film + " differs")));
        report.judge("nothing is published twice", each(films, (film, clip) -> twice(film)));
        report.judge("stray objects are swept", each(films, (film, clip) -> strays(film)));
    }

    private List<String> twice(String film) {
        List<String> objects = Published.fetch(client, film).objects();
        return objects.stream()
                .collect(Collectors.groupingBy(object -> object, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(named -> named.getValue() > 1)
                .map(named -> film + " names " + named.getKey() + " " + named.getValue() + " times")
                .toList();
    }

    /** Whatever lies in a film's folder beside what its playlists name. */
    private List<String> strays(String film) {
        List<String> named = Published.fetch(client, film).objects();
        List<String> found = new ArrayList<>();
        boolean tidy = Patience.holds(TO_TIDY, () -> {
            found.clear();
            found.addAll(fleet.bucket().objectsOf(film));
            found.removeIf(object -> !object.startsWith("v1/") || object.startsWith("v1/thumbnails-"));
            found.removeAll(named);
            return found.isEmpty();
        });
        return tidy
                ? List.of()
                : found.stream().map(object -> film + " has " + object).toList();
    }

    private List<String> leftOver() {
        Patience.holds(TO_TIDY, () -> Processes.ffmpegsOf(fleet.folder()).isEmpty());
        return Processes.ffmpegsOf(fleet.folder()).stream()
                .map(process -> "process " + process.pid())
                .toList();
    }

    private void judgeTakeovers(Map<String, Clip> films) {
        List<Claim> claims = films.keySet().stream()
                .flatMap(film ->
                        Patience.answer(
                                TO_ANSWER,
                                "the jobs of " + film,
                                () -> Claim.ofFilm(client, film).toList())
                                .stream())
                .toList();
        Takeovers takeovers = new Takeovers(fleet.lives(), claims);
        report.judge(
                "work of the dead is taken over within 5 s, of the vanished within 45 s, given a slot; seconds: "
                        + takeovers.measured(),
                takeovers.breaches());
        judgeFullDisks(claims);
    }

    private void judgeFullDisks(List<Claim> claims) {
        report.judge(
                "a worker with a full disk takes no work",
                claims.stream()
                        .filter(claim -> fleet.lives().wasShut(claim.worker(), claim.from()))
                        .map(claim -> claim.job() + " was claimed at " + claim.from())
                        .toList());
    }

    private static List<String> each(Map<String, Clip> films, BiFunction<String, Clip, List<String>> look) {
        return films.entrySet().stream()
                .flatMap(film -> look.apply(film.getKey(), film.getValue()).stream())
                .toList();
    }
}
