package io.reelmill.dashboard.pages;

import io.reelmill.dashboard.problem.Problem;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells people on a page what the API would tell programs as a problem. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    @ExceptionHandler
    ModelAndView show(ProblemException refused, HttpServletRequest request) {
        Problem problem = refused.problem(RequestId.of(request));
        ModelAndView page = new ModelAndView("problem", HttpStatus.valueOf(problem.status()));
        page.addObject("problem", problem);
        return page;
    }
}
