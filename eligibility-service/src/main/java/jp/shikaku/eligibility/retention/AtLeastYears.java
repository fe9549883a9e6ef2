package jp.shikaku.eligibility.retention;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Period;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A term of at least so many whole years. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Constraint(validatedBy = AtLeastYears.Validator.class)
@interface AtLeastYears {

    /** How many. */
    int value();

    /** What is said of a shorter one. */
    String message() default "must be at least {value} years";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares; what is not stated is not judged. */
    class Validator implements ConstraintValidator<AtLeastYears, Period> {

        private int years;

        @Override
        public void initialize(AtLeastYears constraint) {
            years = constraint.value();
        }

        @Override
        public boolean isValid(Period term, ConstraintValidatorContext context) {
            return term == null || term.getDays() >= 0 && term.toTotalMonths() >= years * 12L;
        }
    }
}
