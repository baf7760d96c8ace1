import type { ApolloClient } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { NuqsAdapter } from "nuqs/adapters/react-router/v8";
import { createBrowserRouter, Outlet, useRouteError } from "react-router";
import { RouterProvider } from "react-router/dom";
import { IntlBoundary, type Language } from "./i18n/intl-boundary";
import { framedRoutes, openRoutes } from "./routes";
import type { SessionGate } from "./session/session-gate";
import { FaultPage, MissingPage } from "./shell/fault-page";
import { Shell } from "./shell/shell";
import { ColorSchemeProvider } from "./ui/color-scheme";
import { HotkeyProvider } from "./ui/hotkeys";
import { PageSkeleton } from "./ui/skeleton";
import { ToastProvider } from "./ui/toast";

function Root() {
  return (
    <NuqsAdapter>
      <HotkeyProvider>
        <ToastProvider>
          <Outlet />
        </ToastProvider>
      </HotkeyProvider>
    </NuqsAdapter>
  );
}

// A page's own code failed to load or its route to resolve: the frame is gone with it, so a reload is the way on.
function RouteFault() {
  return <FaultPage error={useRouteError()} retry={() => location.reload()} />;
}

/** The router over the whole client. */
export function createRouter(gate: SessionGate) {
  return createBrowserRouter([
    {
      element: <Root />,
      errorElement: <RouteFault />,
      hydrateFallbackElement: <PageSkeleton />,
      children: [
        ...openRoutes,
        { path: "/", element: <Shell gate={gate} />, children: [...framedRoutes, { path: "*", element: <MissingPage /> }] },
      ],
    },
  ]);
}

interface AppProps {
  client: ApolloClient;
  language: Language;
  router: ReturnType<typeof createRouter>;
}

/** The whole client. */
export function App({ client, language, router }: AppProps) {
  return (
    <IntlBoundary initial={language}>
      {({ components }) => (
        <ColorSchemeProvider locale={components}>
          <ApolloProvider client={client}>
            <RouterProvider router={router} />
          </ApolloProvider>
        </ColorSchemeProvider>
      )}
    </IntlBoundary>
  );
}
