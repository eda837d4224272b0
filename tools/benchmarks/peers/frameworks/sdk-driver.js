/** Both generations of the SDK are driven alike, but the old one takes a schema before the options. */
export async function drive(client, target, { Http, Stdio, takesSchema }) {
  const transport =
    target.url === undefined
      ? new Stdio({ command: target.command, args: target.args, stderr: 'ignore' })
      : new Http(new URL(target.url));
  await client.connect(transport);
  return {
    call: (tool, { signal, timeoutMs } = {}) => {
      const options = { ...(signal && { signal }), ...(timeoutMs && { timeout: timeoutMs }) };
      const request = { name: tool, arguments: {} };
      return takesSchema
        ? client.callTool(request, undefined, options)
        : client.callTool(request, options);
    },
    list: () => client.listTools(),
    onGone: (listener) => {
      client.onclose = listener;
    },
    close: () => client.close(),
  };
}
