/** The style of the page, a file for each topic; those that come later have the last word. */
import base from "./client/style/base.css?text";
import document from "./client/style/document.css?text";
import findings from "./client/style/findings.css?text";
import foot from "./client/style/foot.css?text";
import frame from "./client/style/frame.css?text";
import layout from "./client/style/layout.css?text";
import marks from "./client/style/marks.css?text";
import print from "./client/style/print.css?text";

export const style = [base, frame, findings, document, marks, foot, layout, print].join("\n");
