package io.reelmill.standalone.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** How long people wait for films; a machine may be busy with several. */
final class Patience {

    static final double A_MINUTE = 60_000;
    static final LocatorAssertions.IsVisibleOptions AS_LONG_AS_IT_TAKES =
            new LocatorAssertions.IsVisibleOptions().setTimeout(10 * A_MINUTE);
    static final LocatorAssertions.ContainsTextOptions TEXT_AS_LONG_AS_IT_TAKES =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10 * A_MINUTE);
    static final LocatorAssertions.IsAttachedOptions UNTIL_IT_BEGINS =
            new LocatorAssertions.IsAttachedOptions().setTimeout(2 * A_MINUTE);
    static final Page.WaitForConditionOptions WITHIN_A_MINUTE = new Page.WaitForConditionOptions().setTimeout(A_MINUTE);
    static final Page.WaitForConditionOptions WHILE_IT_IS_MADE =
            new Page.WaitForConditionOptions().setTimeout(5 * A_MINUTE);

    private Patience() {}
}
