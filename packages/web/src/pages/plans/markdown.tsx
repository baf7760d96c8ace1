import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import styles from "./markdown.module.css";

// The page and its section have the first two levels of heads; few texts begin with the first one of their own.
const components: Components = { h1: "h3", h2: "h3", h3: "h4", h4: "h5", h5: "h6", img: () => null };

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
