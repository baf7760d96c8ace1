import "reflect-metadata";
import { ApolloServer, type ApolloServerOptions, type BaseContext } from "@apollo/server";
import { type CreateServerForIntegrationTestsOptions, defineIntegrationTestSuite } from "@apollo/server-integration-testsuite";
import { describe } from "@jest/globals";
import { buildHttpApp } from "./app.js";

/** Apollo's own tests of an HTTP integration, over the same application that serves the product. */
describe("Apollo's integration suite", () => {
  defineIntegrationTestSuite(
    async (options: ApolloServerOptions<BaseContext>, testOptions?: CreateServerForIntegrationTestsOptions) => {
      const server = new ApolloServer(options);
      await server.start();
      const app = await buildHttpApp(server, { context: testOptions?.context ?? (async () => ({})), path: "/" });
      return { server, url: await app.listen({ port: 0, host: "127.0.0.1" }), extraCleanup: async () => void (await app.close()) };
    },
    { noIncrementalDelivery: true },
  );
});
