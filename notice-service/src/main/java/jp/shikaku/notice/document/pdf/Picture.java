package jp.shikaku.notice.document.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A picture, compressed once and ready to be written into any number of files: one of an insurer, RGB on white, or a
 * stencil whose dots are black and through which the page is seen elsewhere.
 */
public final class Picture {

    /** The greatest width and height, in pixels: 600 dpi over 50 mm. */
    public static final int MAX_SIDE = 1200;

    /**
     * For rows that are like the row before: the level that makes the fewest bytes of them, in a fiftieth of the time of
     * the highest, which searches every likeness for a better one.
     */
    private static final int QUICKLY = 4;

    private final int width;
    private final int height;
    private final byte[] deflated;
    private final boolean stencil;

    private Picture(int width, int height, byte[] deflated, boolean stencil) {
        this.width = width;
        this.height = height;
        this.deflated = deflated;
        this.stencil = stencil;
    }

    /**
     * A stencil.
     *
     * @param side dots per side
     * @param rows a bit for each dot, 1 for a black one, each row beginning a byte
     */
    public static Picture ofStencil(int side, byte[] rows) {
        return new Picture(side, side, deflate(rows, QUICKLY), true);
    }

    /**
     * Decodes a PNG.
     *
     * @throws IllegalArgumentException if it is none, is damaged, or has a side of more than {@link #MAX_SIDE} pixels
     */
    public static Picture ofPng(byte[] png) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MAX_SIDE || height > MAX_SIDE) {
                throw new IllegalArgumentException("the picture has more than " + MAX_SIDE + " pixels on a side");
            }
            return of(reader.read(0));
        } catch (IOException e) {
            throw new IllegalArgumentException("the picture is not a PNG that can be read", e);
        } finally {
            reader.dispose();
        }
    }

    private static Picture of(BufferedImage decoded) {
        BufferedImage flat = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = flat.createGraphics();
        canvas.drawImage(decoded, 0, 0, Color.WHITE, null);
        canvas.dispose();
        int[] pixels = flat.getRGB(0, 0, flat.getWidth(), flat.getHeight(), null, 0, flat.getWidth());
        byte[] rgb = new byte[3 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            rgb[3 * i] = (byte) (pixels[i] >> 16);
            rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
            rgb[3 * i + 2] = (byte) pixels[i];
        }
        return new Picture(flat.getWidth(), flat.getHeight(), deflate(rgb, Deflater.BEST_COMPRESSION), false);
    }

    private static byte[] deflate(byte[] bytes, int level) {
        Deflater deflater = new Deflater(level);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = new byte[bytes.length + 1024];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    /** Width divided by height. */
    double proportion() {
        return (double) width / height;
    }

    /** How many bytes it adds to a file. */
    public int bytes() {
        return deflated.length;
    }

    COSStream embed(PDDocument document) throws IOException {
        COSStream image = document.getDocument().createCOSStream();
        try (OutputStream out = image.createRawOutputStream()) {
            out.write(deflated);
        }
        image.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        image.setItem(COSName.TYPE, COSName.XOBJECT);
        image.setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setInt(COSName.WIDTH, width);
        image.setInt(COSName.HEIGHT, height);
        if (stencil) {
            image.setBoolean(COSName.IMAGE_MASK, true);
            image.setInt(COSName.BITS_PER_COMPONENT, 1);
            image.setItem(COSName.DECODE, blackOnes());
        } else {
            image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
        }
        return image;
    }

    private static COSArray blackOnes() {
        COSArray decode = new COSArray();
        decode.add(COSInteger.ONE);
        decode.add(COSInteger.ZERO);
        return decode;
    }
}
