import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import styles from "./markdown.module.css";

// The page and its sections have the first three levels of heads.
const components: Components = { h1: "h4", h2: "h5", h3: "h6", h4: "h6", h5: "h6", img: () => null };

/** A text that was written in Markdown, as it reads; markup of other kinds is left out. */
export function Markdown({ children }: { children: string }) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown rehypePlugins={[rehypeSanitize]} components={components}>
        {children}
      </ReactMarkdown>
    </div>
  );
}
