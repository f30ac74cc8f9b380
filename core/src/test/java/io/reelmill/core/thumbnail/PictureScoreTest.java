package io.reelmill.core.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class PictureScoreTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    /** Lit softly from the upper left, with grain. */
    private static final GrayPicture SCENE = picture(new Random(4));

    @Test
    void a_scene_is_worthy() {
        assertThat(PictureScore.of(SCENE).worthy()).isTrue();
        assertThat(PictureScore.of(SCENE).value()).isBetween(0.3, 1.0);
    }

    @Test
    void black_white_and_even_pictures_are_not() {
        for (int level : new int[] {0, 16, 128, 255}) {
            PictureScore even = PictureScore.of(picture((x, y) -> level));
            assertThat(even.worthy()).isFalse();
            assertThat(even.value()).isZero();
        }
    }

    @Test
    void a_nearly_black_picture_is_not_worthy_however_sharp() {
        assertThat(PictureScore.of(picture((x, y) -> (x + y) % 2 * 20)).worthy())
                .isFalse();
    }

    @Test
    void a_title_on_an_even_ground_is_poor() {
        PictureScore title = PictureScore.of(picture((x, y) -> y > 40 && y < 50 && x % 8 < 4 ? 235 : 16));

        assertThat(title.richness()).isLessThan(1);
        assertThat(title.worthy()).isFalse();
    }

    @Test
    void a_dim_picture_is_worth_less_than_a_well_lit_one() {
        GrayPicture dim = picture((x, y) -> SCENE.at(x, y) / 4);

        assertThat(PictureScore.of(dim).value())
                .isLessThan(PictureScore.of(SCENE).value() / 2);
    }

    @Test
    void a_blurred_picture_is_worth_less_than_a_sharp_one() {
        GrayPicture blurred = picture((x, y) -> {
            int sum = 0;
            for (int dy = -4; dy <= 4; dy++) {
                for (int dx = -4; dx <= 4; dx++) {
                    sum += SCENE.at(Math.floorMod(x + dx, WIDTH), Math.floorMod(y + dy, HEIGHT));
                }
            }
            return sum / 81;
        });

        assertThat(PictureScore.of(blurred).sharpness())
                .isLessThan(PictureScore.of(SCENE).sharpness() / 2);
        assertThat(PictureScore.of(blurred).value())
                .isLessThan(PictureScore.of(SCENE).value());
    }

    @Test
    void a_picture_of_one_pixel_can_be_judged() {
        assertThat(PictureScore.of(new GrayPicture(1, 1, new byte[] {100})).value())
                .isZero();
    }

    private static GrayPicture picture(Random grain) {
        return picture((x, y) -> Math.min(255, 20 + x + y / 2 + (x / 20 + y / 15) % 3 * 25 + grain.nextInt(20)));
    }

    static GrayPicture picture(IntBinaryOperator levels) {
        byte[] luma = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = (byte) levels.applyAsInt(i % WIDTH, i / WIDTH);
        }
        return new GrayPicture(WIDTH, HEIGHT, luma);
    }
}
