package jp.shikaku.notice.document.pdf;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The tags of a file, in reading order: the order in which the pages were written. */
final class Structure {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document;
    private final List<COSArray> pages = new ArrayList<>();

    Structure() {
        document = child(root, Tag.DOCUMENT);
    }

    PDStructureElement document() {
        return document;
    }

    PDStructureElement child(PDStructureNode parent, Tag tag) {
        PDStructureElement element = new PDStructureElement(tag.type(), parent);
        if (parent instanceof PDStructureElement above) {
            above.appendKid(element);
        } else {
            root.appendKid(element);
        }
        if (tag == Tag.HEADER) {
            element.getCOSObject().setItem(COSName.A, attributes("Table", COSName.getPDFName("Scope"), "Row"));
        }
        return element;
    }

    /** Says what a picture shows, and where it stands. */
    void describe(PDStructureElement figure, String description, PDRectangle box) {
        figure.setAlternateDescription(description);
        COSDictionary layout = attributes("Layout", COSName.getPDFName("Placement"), "Block");
        layout.setItem(COSName.BBOX, box.getCOSArray());
        figure.getCOSObject().setItem(COSName.A, layout);
    }

    private static COSDictionary attributes(String owner, COSName key, String value) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, owner);
        attributes.setName(key, value);
        return attributes;
    }

    /** Registers a page. */
    void begin(PDPage page) {
        page.setStructParents(pages.size());
        pages.add(new COSArray());
    }

    /** The number of the next marked content on the page begun last, which belongs to an element. */
    int mark(PDStructureElement element, PDPage page) {
        COSArray marked = pages.get(pages.size() - 1);
        int number = marked.size();
        marked.add(element.getCOSObject());
        element.setPage(page);
        element.appendKid(number);
        return number;
    }

    void embed(PDDocument file) {
        COSArray numbers = new COSArray();
        for (int page = 0; page < pages.size(); page++) {
            numbers.add(COSInteger.get(page));
            numbers.add(pages.get(page));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setParentTree(new PDNumberTreeNode(tree, COSArray.class));
        root.setParentTreeNextKey(pages.size());
        file.getDocumentCatalog().setStructureTreeRoot(root);
    }
}
