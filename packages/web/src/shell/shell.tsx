import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import { useText } from "../i18n/text";
import { LivePages } from "../live/live-pages";
import { usePageQuery } from "../page-query";
import type { SessionGate } from "../session/session-gate";
import { PageBoundary } from "../ui/page-boundary";
import { PageSkeleton } from "../ui/skeleton";
import { useAppliedSettings } from "./account-settings";
import { CrumbsPlace } from "./crumbs";
import { FaultPage } from "./fault-page";
import { OfflineNotice } from "./offline-notice";
import { Rail } from "./rail";
import styles from "./shell.module.css";
import { TopBar } from "./top-bar";
import { CoachMark } from "./tour/coach-mark";
import { isSignedIn, shellQuery, type Viewer, ViewerContext } from "./viewer";

const SignInAgain = lazy(async () => ({ default: (await import("../session/sign-in-again")).SignInAgain }));

/** The frame around every page of somebody who is signed in; anybody else is asked to sign in and then brought back. */
export function Shell({ gate }: { gate: SessionGate }) {
  const { data, pending } = usePageQuery(shellQuery);
  const { pathname, search } = useLocation();
  if (pending) return <main className={styles.alone}>{pending}</main>;
  if (!isSignedIn(data.viewer)) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  return <Frame viewer={data.viewer} gate={gate} />;
}

function Frame({ viewer, gate }: { viewer: Viewer; gate: SessionGate }) {
  const text = useText();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const { pathname } = useLocation();
  const asking = useSyncExternalStore(
    (notify) => gate.subscribe(notify),
    () => gate.asking,
  );
  useAppliedSettings(viewer);
  return (
    <ViewerContext value={viewer}>
      <LivePages>
        <div className={styles.shell}>
          <a href="#page" className={styles.skip}>
            {text("shell.skip")}
          </a>
          <CoachMark />
          <Rail />
          <div className={styles.column}>
            <TopBar place={setPlace} />
            <OfflineNotice />
            <main className={styles.page} id="page" tabIndex={-1}>
              <CrumbsPlace value={place}>
                <PageBoundary key={pathname} fallback={(error, retry) => <FaultPage error={error} retry={retry} />}>
                  <Suspense fallback={<PageSkeleton />}>
                    <Outlet />
                  </Suspense>
                </PageBoundary>
              </CrumbsPlace>
            </main>
          </div>
        </div>
      </LivePages>
      {asking && (
        <Suspense>
          <SignInAgain gate={gate} email={viewer.account.email} />
        </Suspense>
      )}
    </ViewerContext>
  );
}
