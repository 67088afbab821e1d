export const zh = { title: '考评办法对照', state: '逐项逐条列出两个办法的差异', left: '原办法', right: '新办法' } as const;
