import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

const printing = window.matchMedia("print");

/** Whether the page is put on paper, where nothing can be scrolled: everything has to be drawn before the printer looks. */
export function usePaper(): boolean {
  const [paper, setPaper] = useState(printing.matches);
  useEffect(() => {
    const tell = (on: boolean) => flushSync(() => setPaper(on));
    const begin = () => tell(true);
    const end = () => tell(false);
    const change = () => tell(printing.matches);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    printing.addEventListener("change", change);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
      printing.removeEventListener("change", change);
    };
  }, []);
  return paper;
}
