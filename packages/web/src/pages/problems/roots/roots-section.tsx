import { useQuery } from "@apollo/client/react";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { useText } from "../../../i18n/text";
import peek from "../peek/peek.module.css";
import { ProblemSection } from "../peek/problem-section";
import { can, type ViewedProblem } from "../problem-queries";
import { RootEnd } from "./root-end";
import { campaignRootsQuery, problemRootsQuery, type ShownRoot, type ThemeFigures } from "./root-queries";
import styles from "./roots-section.module.css";
import { UnlinkRoot } from "./unlink-root";

const LinkDialog = lazy(async () => ({ default: (await import("./link-dialog")).LinkDialog }));

/** What the problem comes from and what comes from it, each with how far it is. It stays away where there is nothing to see or do. */
export function RootsSection({ problem }: { problem: ViewedProblem }) {
  const text = useText();
  const [linking, setLinking] = useState(false);
  const { data } = useQuery(problemRootsQuery, { variables: { code: problem.code } });
  const { causes = [], effects = [], campaign } = data?.problem ?? {};
  const ofThemes = causes.some(({ causeTheme }) => causeTheme !== null);
  const themes = useQuery(campaignRootsQuery, { variables: { id: campaign?.id ?? "" }, skip: !ofThemes || !campaign });
  if (!campaign) return null;
  const mayLink = can(campaign, "linkRootCause");
  if (causes.length + effects.length === 0 && !mayLink) return null;
  const figures = themes.data?.themeFigures ?? [];
  const line = (link: ShownRoot, end: "cause" | "effect") => (
    <Line key={link.id} link={link} end={end} campaignId={campaign.id} figures={figures} mayUnlink={mayLink} />
  );
  return (
    <ProblemSection
      title={text("roots.title")}
      note={<Link to={`/campaigns/${campaign.id}?tab=roots`}>{text("roots.picture.open")}</Link>}
      end={
        mayLink && (
          <Button type="link" size="small" onClick={() => setLinking(true)}>
            {text("roots.link")}
          </Button>
        )
      }
    >
      {causes.length + effects.length === 0 && <p className={peek.none}>{text("roots.none")}</p>}
      {causes.length > 0 && (
        <>
          <p className={peek.source}>{text("roots.causes")}</p>
          <ul>{causes.map((link) => line(link, "cause"))}</ul>
        </>
      )}
      {effects.length > 0 && (
        <>
          <p className={peek.source}>{text("roots.effectsOf")}</p>
          <ul>{effects.map((link) => line(link, "effect"))}</ul>
        </>
      )}
      <Suspense>{linking && <LinkDialog campaignId={campaign.id} problem={problem} onClose={() => setLinking(false)} />}</Suspense>
    </ProblemSection>
  );
}

interface LineProps {
  link: ShownRoot;
  /** Which end of it is shown; the other is the problem, or its theme. */
  end: "cause" | "effect";
  campaignId: string;
  figures: readonly ThemeFigures[];
  mayUnlink: boolean;
}

function Line({ link, end, campaignId, figures, mayUnlink }: LineProps) {
  const text = useText();
  const [theme, problem] = end === "cause" ? [link.causeTheme, link.causeProblem] : [link.effectTheme, link.effectProblem];
  const found = theme && figures.find((one) => one.theme === theme.name);
  const title = problem?.title ?? theme?.name ?? "";
  const to = problem ? `/problems/${problem.code}` : `/problems?${new URLSearchParams({ campaign: campaignId, theme: title })}`;
  const viaTheme = end === "cause" && link.effectTheme;
  return (
    <li className={styles.line}>
      <RootEnd light={problem?.light ?? found?.light ?? "GREEN"} problem={problem} theme={theme && title}>
        <Link to={to}>{title}</Link>
        {viaTheme && <span className={peek.second}>{text("roots.viaTheme", { theme: viaTheme.name })}</span>}
        {link.note !== "" && <span className={peek.second}>{link.note}</span>}
      </RootEnd>
      <span className={peek.figure}>
        {problem && `${problem.progressPercent}%`}
        {found && text("roots.closed", { closed: found.closed, total: found.total })}
      </span>
      {mayUnlink && <UnlinkRoot link={link} of={title} />}
    </li>
  );
}
