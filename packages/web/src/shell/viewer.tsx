import { useApolloClient } from "@apollo/client/react";
import { createContext, useCallback, useContext } from "react";
import { graphql } from "../gql";
import type { ShellQuery } from "../gql/graphql";

/** Who is signed in, what the frame shows of them and what every page may ask. */
export const shellQuery = graphql(`
  query Shell {
    viewer {
      account {
        id
        email
        name
        nameEn
        ...AccountSettings @unmask
      }
      tenant {
        id
        name
        nameEn
      }
      tenants {
        id
        name
        nameEn
      }
      person {
        id
        name
        nameEn
      }
      organization {
        id
        name
        nameEn
      }
      grants {
        id
        role
        includesSubtree
        organization {
          id
          name
          nameEn
        }
      }
      isDemo
      today
      calendarDays {
        id
        date
        working
        name
      }
      inboxCount
      unreadNoticeCount
    }
  }
`);

type Answered = NonNullable<ShellQuery["viewer"]>;

/** The person who is signed in. */
export type Viewer = Answered & { account: NonNullable<Answered["account"]>; tenant: NonNullable<Answered["tenant"]> };

/** Whether somebody is signed in: an account, in a group. */
export function isSignedIn(viewer: ShellQuery["viewer"]): viewer is Viewer {
  return viewer !== null && viewer.account !== null && viewer.tenant !== null;
}

/** Holds the viewer; the shell provides it. */
export const ViewerContext = createContext<Viewer | null>(null);

/** The person who is signed in; only inside the shell. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("useViewer is used outside the shell");
  return viewer;
}

/** Brings the counts of the frame up to date; call it after an act that changes whose turn it is. */
export function useRefreshFrame(): () => void {
  const client = useApolloClient();
  return useCallback(() => void client.refetchQueries({ include: [shellQuery] }), [client]);
}
