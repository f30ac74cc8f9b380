package io.reelmill.standalone.browser;

/** What comes over the network before somebody scrolls, and whether it stays where it is. */
final class FirstView {

    private static final String WATCH = """
            window.shifted = 0;
            new PerformanceObserver((list) => {
              for (const shift of list.getEntries()) window.shifted += shift.value;
            }).observe({type: 'layout-shift', buffered: true});
            """;

    private static final String PICTURES = """
            [...document.images].filter((picture) => {
              const {top, bottom} = picture.getBoundingClientRect();
              return top < innerHeight && bottom > 0;
            })""";

    /**
     * Everything but the player and what that loads. Of a library's pictures, as if each place that is in view had the
     * heaviest of them.
     */
    private static final String BYTES = """
            () => {
              const all = performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'));
              const sum = (some) => some.reduce((bytes, {transferSize}) => bytes + transferSize, 0);
              const page = sum(all.filter(({name}) => !/[/](vendor|media)[/]/.test(name)));
              const seen = PICTURES.map(({currentSrc}) => currentSrc);
              const pictures = all.filter(({name}) => name.includes('/media/') && seen.includes(name));
              const films = document.querySelector('.films');
              if (!films) return page + sum(pictures);
              const height = films.firstElementChild.offsetHeight + parseFloat(getComputedStyle(films).rowGap);
              const rows = Math.ceil((innerHeight - films.getBoundingClientRect().top) / height);
              const columns = getComputedStyle(films).gridTemplateColumns.split(' ').length;
              return page + rows * columns * Math.max(...pictures.map(({transferSize}) => transferSize));
            }
            """.replace("PICTURES", PICTURES);

    private final Person visitor;

    private FirstView(Person visitor) {
        this.visitor = visitor;
    }

    /** Opens a page as on a first visit. */
    static FirstView of(Person visitor, String address) {
        visitor.page().addInitScript(WATCH);
        Network.of(visitor).keepNothing();
        visitor.open(address);
        awaitPictures(visitor);
        return new FirstView(visitor);
    }

    /** Asked from here: the pages' own rules forbid what waits inside of them. */
    static void awaitPictures(Person visitor) {
        String allThere = PICTURES + ".every(({complete}) => complete)";
        visitor.page().waitForCondition(() -> Boolean.TRUE.equals(visitor.page().evaluate(allThere)));
    }

    int bytes() {
        return ((Number) visitor.page().evaluate(BYTES)).intValue();
    }

    double shifted() {
        return ((Number) visitor.page().evaluate("window.shifted")).doubleValue();
    }
}
