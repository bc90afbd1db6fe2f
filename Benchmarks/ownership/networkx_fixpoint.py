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
with open(folder / "stakes.csv", encoding="ascii") as lines:
    stakes = [tuple(map(int, line.split(","))) for line in lines]
start = time.process_time()
graph = nx.DiGraph()
graph.add_weighted_edges_from(stakes)
building = time.process_time() - start
del stakes
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
                  "buildCPUMilliseconds": round(building * 1000),
                  "fixpointCPUMilliseconds": round((time.process_time() - start) * 1000)}))
