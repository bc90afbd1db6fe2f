#!/usr/bin/env python3
"""The 50 percent rule as a worklist over a NetworkX graph: the peer of `cordon-lab owners`.

    networkx_fixpoint.py FOLDER    reads stakes.csv and listed.csv, prints one JSON object
"""
import json
import pathlib
import sys
import time

import networkx as nx

folder = pathlib.Path(sys.argv[1])
graph = nx.DiGraph()
with open(folder / "stakes.csv", encoding="ascii") as lines:
    graph.add_weighted_edges_from(tuple(map(int, line.split(","))) for line in lines)
listed = [int(line) for line in open(folder / "listed.csv", encoding="ascii")]
start = time.process_time()
blocked, held, work = set(listed), {}, list(listed)
while work:
    # Who holds nothing is not in the graph.
    for asset, stake in graph.adj.get(work.pop(), {}).items():
        if asset in blocked:
            continue
        held[asset] = held.get(asset, 0) + stake["weight"]
        if held[asset] >= 500_000:
            blocked.add(asset)
            work.append(asset)
print(json.dumps({"stakes": graph.number_of_edges(), "blocked": len(blocked),
                  "fixpointCPUMilliseconds": round((time.process_time() - start) * 1000)}))
