export function withoutLoopbackProxy(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv;
